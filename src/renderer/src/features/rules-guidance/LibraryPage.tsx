import { SearchOutlined } from '@ant-design/icons'
import { App, Button, Input, Modal, Select, Table, Tabs } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import {
  clauseSeverities,
  isClauseVerified,
  ruleClauseInput,
  ruleDocumentKinds,
  searchClauses,
  searchWordings,
  wordingInput,
  type RuleClauseInput,
  type RuleClauseRow,
  type WordingRow,
} from '@shared/features/rules-guidance'
import { optionLabel } from '@shared/fields/values'
import { call } from '@renderer/app/bridge'
import { useCall } from '@renderer/app/queries'
import { PageHead } from '@renderer/components/PageHead'
import { RecordForm } from '@renderer/components/RecordForm'
import { StatusTag } from '@renderer/components/StatusTag'
import { useUndoableCall } from '@renderer/components/undo'
import './guidance.css'
import { Ranking } from './Ranking'

/** The clause catalogue, the wordings and how often each problem was found. */
export function LibraryPage() {
  const [, navigate] = useLocation()
  // The list leads to the ranking as well as to the catalogue.
  const asked = new URLSearchParams(useSearch()).get('tab')
  return (
    <div className="page page-scroll">
      <PageHead title="问题条款目录与排行">
        <Button onClick={() => navigate('/guidance')}>返回</Button>
      </PageHead>
      <div className="panel">
        <Tabs
          defaultActiveKey={asked ?? 'clauses'}
          items={[
            { key: 'clauses', label: '问题条款目录', children: <Clauses /> },
            { key: 'wordings', label: '常用表述', children: <Wordings /> },
            { key: 'ranking', label: '问题条款排行', children: <Ranking /> },
          ]}
        />
      </div>
    </div>
  )
}

const blankClause: RuleClauseInput = { clause: '', why: '', basis: [], suggestion: '', severity: 'unlawful', documents: [], doubt: '', validFrom: null }

interface SearchProps {
  readonly value: string
  readonly label: string
  readonly placeholder: string
  readonly onChange: (text: string) => void
}

function Search({ value, label, placeholder, onChange }: SearchProps) {
  return <Input allowClear aria-label={label} placeholder={placeholder} prefix={<SearchOutlined />} value={value} onChange={(event) => onChange(event.target.value)} className="library-search" />
}

interface ListFieldProps {
  readonly id?: string
  readonly value?: string[]
  readonly onChange?: (values: string[]) => void
}

function BasisField({ id, value = [], onChange }: ListFieldProps) {
  return <Select {...(id ? { id } : {})} mode="tags" open={false} tokenSeparators={['、', '；']} placeholder="如 劳动合同法第十条第二款，回车添加" value={value} onChange={(next: string[]) => onChange?.(next)} />
}

function KindsField({ id, value = [], onChange }: ListFieldProps) {
  return <Select {...(id ? { id } : {})} mode="multiple" value={value} options={ruleDocumentKinds.map((one) => ({ ...one }))} onChange={(next: string[]) => onChange?.(next)} />
}

function Clauses() {
  const { data = [] } = useCall('rule-clause/list', {})
  const { message } = App.useApp()
  const run = useUndoableCall()
  const [editing, setEditing] = useState<RuleClauseRow | 'new' | null>(null)
  const [text, setText] = useState('')
  const row = editing === 'new' ? null : editing
  const close = (): void => setEditing(null)
  const save = async (values: RuleClauseInput): Promise<void> => {
    await call('rule-clause/save', { ref: row?.ref ?? null, code: row && !row.ref ? row.id : null, values })
    close()
    void message.success('已保存')
  }
  const remove = ({ id, ref, shipped }: RuleClauseRow): void => {
    if (ref) void run('rule-clause/delete', ref, () => (shipped ? `${id} 已恢复为随附内容` : `已删除 ${id}`))
  }
  return (
    <>
      <p className="library-head">
        <Search value={text} label="查找问题条款" placeholder="词语、首字母、编号或法条" onChange={setText} />
        <span className="muted" style={{ flex: 1 }}>
          R01 至 R28 为随附条目，可修改，也可恢复；新增的条目以 Z 编号。
        </span>
        <Button type="primary" onClick={() => setEditing('new')}>
          新增条款
        </Button>
      </p>
      <Table<RuleClauseRow>
        size="small"
        bordered
        rowKey="id"
        pagination={false}
        dataSource={[...searchClauses(data, text)] as RuleClauseRow[]}
        locale={{ emptyText: '没有符合的条款' }}
        onRow={(one) => ({ onDoubleClick: () => setEditing(one) })}
        columns={[
          { title: '编号', dataIndex: 'id', width: 60 },
          { title: '条款', dataIndex: 'clause' },
          { title: '法律依据', width: 240, render: (_, one) => one.basis.join('、') },
          { title: '程度', width: 90, render: (_, one) => optionLabel(clauseSeverities, one.severity) },
          { title: '核对', width: 70, render: (_, one) => (isClauseVerified(one) ? '' : <StatusTag tone="amber">待核</StatusTag>) },
          {
            title: '',
            width: 120,
            align: 'right',
            render: (_, one) => (
              <>
                <Button type="link" size="small" onClick={() => setEditing(one)}>
                  修改
                </Button>
                {one.ref && (
                  <Button type="link" size="small" danger onClick={() => remove(one)}>
                    {one.shipped ? '恢复' : '删除'}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      <Modal open={editing !== null} title={row ? `修改条款 ${row.id}` : '新增条款'} footer={null} width={860} destroyOnHidden mask={{ closable: false }} onCancel={close}>
        {editing !== null && (
          <RecordForm
            schema={ruleClauseInput}
            initial={row ? valuesOf(row) : blankClause}
            draftKey={`rule-clause:${row?.id ?? 'new'}`}
            submitLabel="保存"
            wide={['clause', 'basis', 'documents']}
            controls={{ basis: <BasisField />, documents: <KindsField /> }}
            onCancel={close}
            onSubmit={save}
          />
        )}
      </Modal>
    </>
  )
}

function valuesOf({ clause, why, basis, suggestion, severity, documents, doubt, validFrom }: RuleClauseRow): RuleClauseInput {
  return { clause, why, basis: [...basis], suggestion, severity, documents: [...documents], doubt: doubt ?? '', validFrom }
}

function Wordings() {
  const { data = [] } = useCall('wording/list', {})
  const { message } = App.useApp()
  const run = useUndoableCall()
  const [editing, setEditing] = useState<WordingRow | 'new' | null>(null)
  const [text, setText] = useState('')
  const row = editing === 'new' ? null : editing
  const close = (): void => setEditing(null)
  return (
    <>
      <p className="library-head">
        <Search value={text} label="查找常用表述" placeholder="短码、标题、首字母或内容" onChange={setText} />
        <span className="muted" style={{ flex: 1 }}>
          在问题条款的文字框中键入分号和短码（如 ;r02），再按 Tab 填入。
        </span>
        <Button type="primary" onClick={() => setEditing('new')}>
          新增表述
        </Button>
      </p>
      <Table<WordingRow>
        size="small"
        bordered
        rowKey="code"
        pagination={false}
        dataSource={[...searchWordings(data, text)]}
        locale={{ emptyText: '没有符合的表述' }}
        columns={[
          { title: '短码', dataIndex: 'code', width: 90 },
          { title: '标题', dataIndex: 'title', width: 300 },
          { title: '内容', dataIndex: 'text' },
          {
            title: '',
            width: 120,
            align: 'right',
            render: (_, one) => {
              const { ref } = one
              return (
                <>
                  <Button type="link" size="small" onClick={() => setEditing(one)}>
                    修改
                  </Button>
                  {ref && (
                    <Button type="link" size="small" danger onClick={() => void run('wording/delete', ref, () => `已删除“${one.title}”`)}>
                      删除
                    </Button>
                  )}
                </>
              )
            },
          },
        ]}
      />
      <Modal open={editing !== null} title={row ? `修改表述 ${row.code}` : '新增表述'} footer={null} width={720} destroyOnHidden mask={{ closable: false }} onCancel={close}>
        {editing !== null && (
          <RecordForm
            schema={wordingInput}
            initial={row ? { code: row.code, title: row.title, text: row.text } : { code: '', title: '', text: '' }}
            draftKey={`wording:${row?.code ?? 'new'}`}
            submitLabel="保存"
            onCancel={close}
            onSubmit={async (values) => {
              await call('wording/save', { ref: row?.ref ?? null, values })
              close()
              void message.success('已保存')
            }}
          />
        )}
      </Modal>
    </>
  )
}
