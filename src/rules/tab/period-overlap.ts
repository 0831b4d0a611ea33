import { fullPeriod, monthIndex, monthOf } from '../../model/period.ts'
import { type Series, type SeriesPoint, seriesOf } from '../../statistics/index.ts'
import type { Finding, Rule } from '../rule.ts'
import { chainExample, sound } from './example.ts'
import { dataSheets } from './sheet.ts'

const june = '杭州: [20, 139, 90, 565]\n宁波: [/, /, /, 4]\n温州: [/, 3, /, 6]'
const again = chainExample(june, sound, { at: '2024-06' })

export const periodOverlap: Rule = {
  id: 'tab/period-overlap',
  severity: 'error',
  description: '同一时期的数据已在别的期里',
  explanation:
    '一个时期的数据只算一次。更正以前印过的数据，在新的数据文件里写“revises: 原因”，它就取代以前的。',
  good: [chainExample(june, sound)],
  bad: [
    {
      ...again,
      files: {
        ...again.files,
        'issues/2024-06/evaluation.yaml': `period: 2024-06\nrows:\n  杭州: [20, 139, 90, 566]\n  宁波: [/, /, /, 4]\n  温州: [/, 3, /, 6]\n`,
      },
    },
  ],
  *check(context) {
    const { archive } = context
    if (!archive) return
    for (const { source } of dataSheets(context)) {
      const { data } = source
      const series = seriesOf(archive, data.table)
      const [own] = series.overlaps.filter(
        ({ earlier }) => earlier.data.file.path === data.file.path,
      )
      if (own && holeBefore(series, own.earlier))
        yield ahead(own, holeBefore(series, own.earlier) ?? '')
      const met = series.overlaps.find((each) => each.data.file.path === data.file.path)
      if (met && !holeBefore(series, met.earlier)) {
        const { entry, data: other } = met.earlier
        const same = other.period.from === data.period.from && other.period.to === data.period.to
        yield {
          file: data.file.path,
          place: data.periodPlace,
          reason: `${fullPeriod(data.period)}的数据${same ? '' : `与${fullPeriod(other.period)}的重叠，后者`}已在 ${entry.id} 里：${same ? '时期写错了请改；是更正就加一行“revises: 原因”。' : '请核对时期。'}`,
          related: [{ file: other.file.path, place: other.periodPlace, reason: '已有的数据' }],
        }
      }
      const point = series.points[series.indexOf(data)]
      if (data.revises && point && point.supersedes.length === 0) {
        yield {
          severity: 'warning',
          file: data.file.path,
          place: data.revises.place,
          reason: `写了 revises，而以前没有${fullPeriod(data.period)}的数据可以取代：请核对时期，或删去 revises。`,
        }
      }
    }
  },
}

/** The month before a period of one month that no data are of, though there are of the one before that. */
function holeBefore(series: Series, { data }: SeriesPoint): string | undefined {
  const { from, to } = data.period
  if (from !== to || from.endsWith('-01') || series.before(data)) return undefined
  const month = monthOf(monthIndex(from) - 1)
  const before = series.points[series.indexOf(data) - 1]?.data.period.to
  return before === monthOf(monthIndex(from) - 2) ? month : undefined
}

/** The earlier of two data of one period stands where the month before it is missing: it is that month's. */
function ahead({ data: later, earlier }: Series['overlaps'][number], month: string): Finding {
  const { data } = earlier
  return {
    file: data.file.path,
    place: data.periodPlace,
    expected: [month],
    reason: `${fullPeriod(data.period)}的数据后面一期也有，而没有${fullPeriod({ from: month, to: month })}的：这里是不是${fullPeriod({ from: month, to: month })}？`,
    related: [{ file: later.file.path, place: later.periodPlace, reason: '同一时期的数据' }],
  }
}
