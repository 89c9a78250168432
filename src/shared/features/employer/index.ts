export * from './industry'
export * from './schema'
export { employerContract } from './contract'
