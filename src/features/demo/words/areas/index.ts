import type { AreaWords } from '../area.ts'
import { cleaning } from './cleaning.ts'
import { construction } from './construction.ts'
import { daycare } from './daycare.ts'
import { elderCare } from './elder-care.ts'
import { green } from './green.ts'
import { hospital } from './hospital.ts'
import { industry } from './industry.ts'
import { kitchen } from './kitchen.ts'
import { office } from './office.ts'
import { property } from './property.ts'
import { retail } from './retail.ts'
import { school } from './school.ts'
import { socialCare } from './social-care.ts'
import { transport } from './transport.ts'
import { warehouse } from './warehouse.ts'

/** Everything the region's workplaces do, and the words they use about it. */
export const AREAS: readonly AreaWords[] = [
  elderCare,
  daycare,
  socialCare,
  cleaning,
  kitchen,
  property,
  green,
  warehouse,
  transport,
  industry,
  construction,
  retail,
  office,
  hospital,
  school,
]
