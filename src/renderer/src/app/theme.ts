import { theme, type ThemeConfig } from 'antd'

const fontFamily = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif'

/** Quiet greys, one blue; status colours only for status. */
export function antdTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 13,
      colorPrimary: '#1f5fbf',
      colorInfo: '#1f5fbf',
      colorLink: '#1f5fbf',
      colorError: '#c8322b',
      colorWarning: '#b86e00',
      colorSuccess: '#2e7d4f',
      borderRadius: 4,
      controlHeight: 30,
      motion: false,
      wireframe: false,
      // The blue of the buttons is too dark for words on a dark ground.
      ...(dark ? { colorLink: '#6fa3ea' } : { colorTextBase: '#1f2328', colorBgLayout: '#f5f6f8' }),
    },
    components: {
      ...(dark ? { Tabs: { itemSelectedColor: '#6fa3ea', inkBarColor: '#6fa3ea' } } : {}),
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 2px' },
      Table: { cellPaddingBlockSM: 6 },
      Descriptions: { itemPaddingBottom: 6 },
    },
  }
}
