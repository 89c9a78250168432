export * from './schema'
export * from './useCases'
export { historyContract } from './contract'
