/** One row the box at the top can find; its id begins with the number of its source. */
export interface SearchEntryTable {
  id: number
  source: string
  ownerId: string
}

/** A row whose words have changed since the index was written. */
export interface SearchQueueTable {
  seq: number
  source: string
  ownerId: string
}

/** Full text index over beginnings of words, without the text. */
export interface SearchTermTable {
  rowid: number
  words: string
}

export interface SearchTables {
  searchEntry: SearchEntryTable
  searchQueue: SearchQueueTable
  searchTerm: SearchTermTable
}
