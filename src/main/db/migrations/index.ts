import type { Kysely } from 'kysely'
import * as m0010 from './m0010_foundation'
import * as m0020 from './m0020_employer'
import * as m0030 from './m0030_exchange'
import * as m0040 from './m0040_inspection'
import * as m0050 from './m0050_paper'
import * as m0060 from './m0060_rules_guidance'
import * as m0070 from './m0070_contract_follow_up'
import * as m0080 from './m0080_employer_order'
import * as m0090 from './m0090_training'
import * as m0100 from './m0100_harmony'
import * as m0110 from './m0110_employer_touched'
import * as m0120 from './m0120_guidance_links'
import * as m0130 from './m0130_contract_inspection'
import * as m0140 from './m0140_training_certificates'
import * as m0150 from './m0150_harmony_review'
import * as m0160 from './m0160_number_reservation'
import * as m0180 from './m0180_inspection_case'
import * as m0190 from './m0190_service_manners'
import * as m0200 from './m0200_contract_renewals'
import * as m0210 from './m0210_training_handler'
import * as m0211 from './m0211_harmony_reviews'
import * as m0220 from './m0220_paper_form'
import * as m0230 from './m0230_statistics_release'
import * as m0231 from './m0231_statistics_form'
import * as m0240 from './m0240_list_view'
import * as m0250 from './m0250_search'

export interface Migration {
  /** Sorts in the order the migrations run; written into the file, so never renamed. */
  readonly name: string
  readonly up: (db: Kysely<unknown>) => Promise<void>
}

/** Every schema step, oldest first, in steps of ten. Append only: a step that has been shipped is frozen. */
export const migrations: readonly Migration[] = [
  { name: '0010_foundation', up: m0010.up },
  { name: '0020_employer', up: m0020.up },
  { name: '0030_exchange', up: m0030.up },
  { name: '0040_inspection', up: m0040.up },
  { name: '0050_paper', up: m0050.up },
  { name: '0060_rules_guidance', up: m0060.up },
  { name: '0070_contract_follow_up', up: m0070.up },
  { name: '0080_employer_order', up: m0080.up },
  { name: '0090_training', up: m0090.up },
  { name: '0100_harmony', up: m0100.up },
  { name: '0110_employer_touched', up: m0110.up },
  { name: '0120_guidance_links', up: m0120.up },
  { name: '0130_contract_inspection', up: m0130.up },
  { name: '0140_training_certificates', up: m0140.up },
  { name: '0150_harmony_review', up: m0150.up },
  { name: '0160_number_reservation', up: m0160.up },
  { name: '0180_inspection_case', up: m0180.up },
  { name: '0190_service_manners', up: m0190.up },
  { name: '0200_contract_renewals', up: m0200.up },
  { name: '0210_training_handler', up: m0210.up },
  { name: '0211_harmony_reviews', up: m0211.up },
  { name: '0220_paper_form', up: m0220.up },
  { name: '0230_statistics_release', up: m0230.up },
  { name: '0231_statistics_form', up: m0231.up },
  { name: '0240_list_view', up: m0240.up },
  { name: '0250_search', up: m0250.up },
]
