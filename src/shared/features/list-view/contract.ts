import { command, query, type Contract } from '@shared/ipc/contract'
import { rowRef } from '@shared/list/request'
import { z } from '@shared/zod'
import {
  exportColumn,
  exportFileName,
  exportFormat,
  exportPreset,
  exportPresetContent,
  exportRows,
  listName,
  listView,
  listViewContent,
  recipientName,
  viewName,
} from './schema'

const list = listName
/** What is saved anew; null makes a new one. */
const ref = rowRef.nullable()
const session = z.uuid()

export const listViewContract = {
  'list-view/all': query(z.object({ list }), z.object({ views: z.array(listView), presets: z.array(exportPreset) })),
  'list-view/save': command(z.object({ list, ref, name: viewName, content: listViewContent }), listView),
  'list-view/delete': command(rowRef, z.object({})),
  'list-view/save-preset': command(z.object({ list, ref, name: recipientName, content: exportPresetContent }), exportPreset),
  'list-view/delete-preset': command(rowRef, z.object({})),
  /** Asks where to and begins a file; null when the dialog was left. The rows follow piece by piece. */
  'list-export/begin': command(
    z.object({
      /** Id under which the window shows progress and may cancel. */
      job: z.uuid(),
      /** What the list is called. */
      title: z.string().min(1).max(60),
      fileName: exportFileName,
      format: exportFormat,
      columns: z.array(exportColumn).min(1, '请至少选择一列').max(201),
      total: z.number().int().min(0),
    }),
    z.object({ session: session.nullable() }),
  ),
  'list-export/rows': command(z.object({ session, rows: exportRows }), z.object({})),
  'list-export/finish': command(z.object({ session }), z.object({ path: z.string(), rows: z.number().int() })),
  /** Lets go of a file that was begun. */
  'list-export/abandon': command(z.object({ session }), z.object({})),
  /** Shows a file that this program has written in its folder. */
  'list-export/show': command(z.object({ path: z.string().max(4000) }), z.object({})),
} satisfies Contract
