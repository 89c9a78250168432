export * from './schema'
export { settingContract, holidayYear } from './contract'
