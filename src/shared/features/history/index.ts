export * from './schema'
export * from './useCases'
export * from './paths'
export { historyContract } from './contract'
