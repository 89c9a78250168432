import { useLayoutEffect, useRef, useState } from 'react'
import './paper.css'

/** An A4 sheet with its margin of desk around it, in px at 96 dpi. */
const SHEET_WIDTH = 794 + 24
const LARGEST = 1.15

/**
 * Laid-out sheets as they will be printed, fitted to the width. A new version is loaded behind the old one and takes
 * its place when it stands, so that typing never blanks the paper. No script can run in it.
 */
export function PaperFrame({ html, label }: { html: string; label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [shown, setShown] = useState({ html, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const scale = Math.min(LARGEST, width / SHEET_WIDTH)
  const versions = shown.html === html ? [html] : [shown.html, html]
  return (
    <div ref={box} className="paper-box" style={{ height: shown.height * scale }}>
      {versions.map((version) => (
        <iframe
          key={version}
          title={label}
          className={version === shown.html ? 'paper-frame' : 'paper-frame waiting'}
          // Same origin only to measure its height; without allow-scripts nothing in it runs.
          sandbox="allow-same-origin"
          srcDoc={version}
          tabIndex={-1}
          style={{ width: SHEET_WIDTH, height: Math.max(shown.height, 1123), transform: `scale(${scale})`, left: Math.max(0, (width - SHEET_WIDTH * scale) / 2) }}
          onLoad={(event) => {
            const page = event.currentTarget.contentDocument?.body
            if (version === html && page) setShown({ html, height: page.scrollHeight })
          }}
        />
      ))}
    </div>
  )
}
