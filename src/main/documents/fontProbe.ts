/** The part of a canvas the probe needs; the main process is compiled without the DOM. */
interface ProbeDocument {
  createElement(tag: 'canvas'): {
    getContext(kind: '2d'): { font: string; measureText(text: string): { width: number } } | null
  }
}

/**
 * Runs in a window. A family is there when naming it before some generic family changes the width of a
 * Latin probe; `document.fonts.check` answers true for fonts that do not exist. Chinese characters are all
 * one em wide and would tell nothing.
 */
export function installedFamilies(document: ProbeDocument, families: readonly string[]): string[] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return []
  const probe = 'mmmmmmWWlli1.,;@#gfj'
  const width = (font: string): number => {
    context.font = `72px ${font}`
    return context.measureText(probe).width
  }
  const generics = ['monospace', 'sans-serif', 'serif']
  const plain = generics.map((generic) => width(generic))
  return families.filter((family) =>
    generics.some((generic, index) => Math.abs(width(`"${family}",${generic}`) - (plain[index] ?? 0)) > 0.01),
  )
}

/** The probe as a script for `executeJavaScript`; its value is the list of families found. */
export function probeFontsScript(families: readonly string[]): string {
  return `(${installedFamilies.toString()})(document, ${JSON.stringify(families)})`
}
