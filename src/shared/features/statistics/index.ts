export * from './period'
export * from './periodChoice'
export * from './slice'
export * from './balance'
export * from './plausibility'
export * from './indicators'
export {
  indicatorGroups,
  indicatorUnits,
  isRate,
  type Indicator,
  type IndicatorGroup,
  type IndicatorId,
  type IndicatorMeasure,
  type IndicatorSource,
  type IndicatorUnit,
} from './indicator'
export * from './measure'
export * from './format'
export * from './contract'
export * from './rowColumns'
export * from './release'
export * from './releaseContract'
export * from './review'
export * from './wageTable'
export * from './selfCheck'
export * from './form'
export * from './outputContract'
export * from './allRoutes'
export * from './charts'
