export * from './violations'
export * from './articles'
export { lawTitles, shortLawName } from './titles'
export * from './settings'
