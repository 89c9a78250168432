import type { Command } from './command'

/** One command as it is typed: `annual YEAR [--out FILE.xlsx]`. */
export function synopsis({ words, parameters, options, input }: Command): string {
  const places = parameters.map(({ label }) => label)
  const named = options.map(({ key, name, label }) => {
    const text = label === undefined ? name : `${name} ${label}`
    return requires(input, key) ? text : `[${text}]`
  })
  return [...words, ...places, ...named].join(' ')
}

/** Whether leaving a key out is what makes an otherwise empty input wrong. */
function requires(input: Command['input'], key: string): boolean {
  const parsed = input.safeParse({})
  return !parsed.success && parsed.error.issues.some((issue) => issue.path[0] === key)
}

/** The help text, on stderr: one command, or all of them. */
export function usage(commands: readonly Command[], one: Command | null = null): string {
  const shown = one ? [one] : commands
  const blocks = shown.map((command) => {
    const options = command.options.map(({ name, label, help }) => `      ${label ? `${name} ${label}` : name}　${help}`)
    return [`  ${synopsis(command)}`, `      ${command.summary}`, ...(one ? options : [])].join('\n')
  })
  return [
    '用法：npm run -s desk -- 命令 [选项] [--data DIR]',
    '',
    ...blocks,
    '',
    '  --data DIR　数据文件夹；不写则与程序窗口相同',
    '结果是一行 JSON（标准输出）；退出码 0 已完成，1 被拒绝，2 用法不对。',
  ].join('\n')
}
