/** Pieces on their way from who makes them to who takes them; `put` settles when a piece has been dealt with. */
export class PieceQueue<Piece> implements AsyncIterable<Piece> {
  private readonly waiting: { readonly piece: Piece; readonly taken: () => void }[] = []
  private ended = false
  private wake: (() => void) | null = null

  put(piece: Piece): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ piece, taken: resolve })
      this.wake?.()
    })
  }

  end(): void {
    this.ended = true
    this.wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Piece> {
    for (;;) {
      const next = this.waiting.shift()
      if (next) {
        yield next.piece
        next.taken()
        continue
      }
      if (this.ended) return
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
      this.wake = null
    }
  }
}
