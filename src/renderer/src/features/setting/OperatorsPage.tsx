import { App, Button, Input, Table } from 'antd'
import { useState } from 'react'
import { call, CallFailure } from '@renderer/app/bridge'
import { useInvalidateAll } from '@renderer/app/queries'
import { useSession } from '@renderer/app/session'
import { PageHead } from '@renderer/components/PageHead'
import { StatusTag } from '@renderer/components/StatusTag'

/** Who works at this desk: names for the log, no passwords. */
export function OperatorsPage() {
  const { operator, operators } = useSession()
  const { message } = App.useApp()
  const invalidate = useInvalidateAll()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const choose = async (next: string): Promise<void> => {
    try {
      await call('app/set-operator', { name: next })
      invalidate()
      setName('')
      setProblem(null)
      void message.success(`当前操作员：${next.trim()}`)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem(error.error.fields?.['name'] ?? error.message)
    }
  }

  const known = operators.includes(operator) ? operators : [operator, ...operators]
  return (
    <div className="page page-scroll setting-page">
      <PageHead title="操作员" count={`${known.length} 人`} />
      <p className="setting-note">
        当前操作员的姓名记入此后的每一次登记、修改和签发。换人时在此或右上角切换；本机不设密码，由系统登录保管。
      </p>
      <Table<{ name: string }>
        size="small"
        bordered
        rowKey="name"
        pagination={false}
        dataSource={known.map((one) => ({ name: one }))}
        columns={[
          { title: '姓名', dataIndex: 'name' },
          {
            title: '',
            key: 'actions',
            width: 140,
            align: 'right',
            render: (_, row) =>
              row.name === operator ? (
                <StatusTag tone="blue">当前</StatusTag>
              ) : (
                <Button type="link" size="small" onClick={() => void choose(row.name)}>
                  设为当前
                </Button>
              ),
          },
        ]}
      />
      <div style={{ display: 'flex', gap: 8 }}>
        <Input
          style={{ width: 200 }}
          value={name}
          maxLength={20}
          placeholder="姓名"
          aria-label="新操作员姓名"
          status={problem === null ? '' : 'error'}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => void choose(name)}
        />
        <Button onClick={() => void choose(name)}>添加并设为当前</Button>
        {problem !== null && <span style={{ alignSelf: 'center', color: 'var(--red)' }}>{problem}</span>}
      </div>
    </div>
  )
}
