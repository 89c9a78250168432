export * from './manners'
export * from './check'
