/**
 * The small part of the DOM the page maker uses. The main process is compiled without the DOM, and the
 * page maker runs in the hidden window as source text, so it cannot import anything either.
 */
export interface Box {
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

export interface DomNode {
  readonly nodeType: number
  readonly textContent: string | null
}

export interface DomText extends DomNode {
  readonly data: string
}

export interface DomElement extends DomNode {
  className: string
  innerHTML: string
  readonly tagName: string
  readonly dataset: Record<string, string | undefined>
  readonly classList: { add(name: string): void; remove(name: string): void; contains(name: string): boolean }
  readonly children: ArrayLike<DomElement>
  readonly parentElement: DomElement | null
  textContent: string | null
  append(...nodes: (DomNode | string)[]): void
  replaceChildren(...nodes: DomNode[]): void
  cloneNode(deep: boolean): DomElement
  remove(): void
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  after(...nodes: DomNode[]): void
  matches(selector: string): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>
  getBoundingClientRect(): Box
}

export interface DomRange {
  setStart(node: DomNode, offset: number): void
  setEnd(node: DomNode, offset: number): void
  getBoundingClientRect(): Box
  cloneContents(): DomNode
}

export interface DomDocument {
  readonly body: DomElement
  querySelectorAll(selector: string): Iterable<DomElement>
  createElement(tag: string): DomElement
  createRange(): DomRange
  createTreeWalker(root: DomNode, show: number): { nextNode(): DomNode | null }
}
