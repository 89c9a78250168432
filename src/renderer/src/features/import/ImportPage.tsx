import { Alert, Button, Steps } from 'antd'
import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { importKinds, importKindWords } from '@shared/features/import'
import { PageHead } from '@renderer/components/PageHead'
import { CheckStep } from './CheckStep'
import { ColumnsStep } from './ColumnsStep'
import { DoneStep } from './DoneStep'
import { FileStep } from './FileStep'
import { begin, useImport, type ImportStep } from './importStore'
import { RunningStep } from './RunningStep'
import './import.css'

const steps: readonly { readonly step: ImportStep; readonly title: string }[] = [
  { step: 'file', title: '选择文件' },
  { step: 'columns', title: '对应列' },
  { step: 'check', title: '核对' },
  { step: 'done', title: '导入' },
]

/** From a spreadsheet into a register: nothing is written before the clerk has seen what will change. */
export function ImportPage() {
  const [, navigate] = useLocation()
  const { kind, target, step, view, busy, problem } = useImport()
  useAsked()
  const words = importKindWords(kind)
  const writing = busy?.what === 'run' || busy?.what === 'undo'
  return (
    <div className="page import-page">
      <PageHead title={`导入${words.label}${target ? `：${target.name}` : ''}`} {...(view ? { count: view.fileName } : {})}>
        <Button onClick={() => navigate('/import/history')}>导入记录</Button>
      </PageHead>
      <Steps
        size="small"
        className="import-steps"
        current={writing ? 3 : steps.findIndex((one) => one.step === step)}
        items={steps.map(({ title }) => ({ title }))}
      />
      {problem && <Alert type="warning" showIcon title={problem} />}
      {writing || (busy && step === 'file') ? <RunningStep /> : <StepBody step={step} />}
    </div>
  )
}

/** Takes up what the address asks for: /import?kind=…&target=…&name=… */
function useAsked(): void {
  const search = useSearch()
  useEffect(() => {
    const asked = new URLSearchParams(search)
    const kind = importKinds.find(({ value }) => value === asked.get('kind'))?.value ?? 'employer'
    const [id, name] = [asked.get('target'), asked.get('name')]
    begin(kind, id === null ? null : { id, name: name ?? '' })
  }, [search])
}

function StepBody({ step }: { step: ImportStep }) {
  switch (step) {
    case 'file':
      return <FileStep />
    case 'columns':
      return <ColumnsStep />
    case 'check':
      return <CheckStep />
    case 'done':
      return <DoneStep />
  }
}
