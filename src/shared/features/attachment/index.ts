export * from './kinds'
export * from './contract'
