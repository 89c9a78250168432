export * from './parseYuan'
export { formatYuan, sumFen } from './formatYuan'
export * from './upperCaseAmount'
