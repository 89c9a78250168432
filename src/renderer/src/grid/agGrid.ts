import {
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  EventApiModule,
  GridStateModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  TooltipModule,
  CellApiModule,
  RenderApiModule,
  UndoRedoEditModule,
  colorSchemeDark,
  themeQuartz,
} from 'ag-grid-community'

// Only what the lists use: the whole library takes a third longer to load.
ModuleRegistry.registerModules([
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  EventApiModule,
  GridStateModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
  UndoRedoEditModule,
])

/** px. */
export const ROW_HEIGHT = 31

const parameters = {
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 13,
  headerFontWeight: 600,
  rowHeight: ROW_HEIGHT,
  headerHeight: 33,
  spacing: 5,
  borderRadius: 4,
  wrapperBorderRadius: 4,
  accentColor: '#1f5fbf',
} as const

export const gridThemeLight = themeQuartz.withParams({ ...parameters, headerBackgroundColor: '#f0f2f5', borderColor: '#dfe3e8' })
export const gridThemeDark = themeQuartz.withPart(colorSchemeDark).withParams({ ...parameters, backgroundColor: '#1e2126' })
