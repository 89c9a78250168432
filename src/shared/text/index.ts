export * from './normalise'
export * from './mask'
export * from './pinyin'
export * from './terms'
