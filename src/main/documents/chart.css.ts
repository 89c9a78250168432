/** How a chart's title, key and letters look on paper. */
export const CHART_CSS = `
.chart{letter-spacing:0}
.chart-title{height:8mm;font-size:12pt;line-height:8mm}
.chart-title span{margin-left:6mm;font-size:10.5pt}
.chart-title i{display:inline-block;width:3mm;height:3mm;margin-right:1mm}
.chart svg{display:block}
.chart text{font-size:12px}`
