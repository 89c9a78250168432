export * from './number'
export * from './schema'
export { documentContract } from './contract'
