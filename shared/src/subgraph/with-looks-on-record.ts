import type { RecordLooks } from '../audit/index.ts'
import type { ReportFailure } from '../events/index.ts'
import type { RequestContext } from '../graphql/index.ts'
import type { SubgraphResponse } from './types.ts'

/** Lets a response go, once the looks at persons that it took are on record. */
export type ReleaseResponse = (context: RequestContext, response: SubgraphResponse) => Promise<SubgraphResponse>

/** A request whose audit can not be written gets no personal data, and to be sure no other either. */
export function withLooksOnRecord(record: RecordLooks, report: ReportFailure): ReleaseResponse {
  return async (context, response) => {
    try {
      await record(context)
      return response
    } catch (error) {
      report('audit.failed', error)
      return notOnRecord
    }
  }
}

const notOnRecord: SubgraphResponse = {
  data: null,
  errors: [{ message: '审计记录写入失败，未返回数据，请稍后重试', extensions: { code: 'AUDIT_UNAVAILABLE' } }],
}
