export * from './kinds'
export * from './schema'
export { importContract } from './contract'
