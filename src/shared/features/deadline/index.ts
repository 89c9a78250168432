export * from './schema'
export * from './rules'
export { deadlineContract, deadlineListRequest, type DeadlineListRequest } from './contract'
