/**
 * Leaves a mark in the window's own timeline when what was just handed to the page is on the screen: a message posted
 * by the next frame is read when that frame has been drawn. `npm run bench` reads it.
 */
export function markPainted(name: string): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      // Only the newest is kept: the desk stays open all day.
      performance.clearMarks(name)
      performance.mark(name)
    })
    port1.start()
    port2.postMessage(null)
  })
}
