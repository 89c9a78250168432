import { Alert, Button, Steps } from 'antd'
import { useLocation } from 'wouter'
import { importKindWords } from '@shared/features/import'
import { PageHead } from '@renderer/components/PageHead'
import { CheckStep } from './CheckStep'
import { ColumnsStep } from './ColumnsStep'
import { DoneStep } from './DoneStep'
import { FileStep } from './FileStep'
import { useImport, type ImportStep } from './importStore'
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
  const { kind, step, view, busy, problem } = useImport()
  const words = importKindWords(kind)
  const writing = busy?.what === 'run' || busy?.what === 'undo'
  return (
    <div className="page import-page">
      <PageHead title={`导入${words.label}`} {...(view ? { count: view.fileName } : {})}>
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
