export * from './rules'
export * from './contract'
