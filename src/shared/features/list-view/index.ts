export * from './schema'
export { listViewContract } from './contract'
