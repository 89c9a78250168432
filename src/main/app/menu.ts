import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { eventChannel } from '@main/ipc/register'

/** The window menu (Alt). Most commands live in the window itself; these must work even when a page does not. */
export function buildMenu(window: () => BrowserWindow | null, developer: boolean): void {
  const go = (path: string) => () => window()?.webContents.send(eventChannel, { type: 'navigate', path })
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件',
      submenu: [
        { label: '导入企业名单…', click: go('/import') },
        { label: '备份与恢复…', click: go('/settings/backup') },
        { type: 'separator' },
        { label: '退出', accelerator: 'Alt+F4', click: () => app.quit() },
      ],
    },
    {
      label: '编辑',
      submenu: [
        { label: '撤销', role: 'undo' },
        { label: '恢复', role: 'redo' },
        { type: 'separator' },
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '查看',
      submenu: [
        { label: '放大', role: 'zoomIn', accelerator: 'CommandOrControl+=' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { type: 'separator' },
        { label: '全屏', role: 'togglefullscreen' },
        ...(developer ? [{ label: '开发者工具', role: 'toggleDevTools' } as const] : []),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
