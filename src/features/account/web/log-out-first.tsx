import type { Ctx } from '#platform/http/context.ts'
import { Form, Submit } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'

/** For somebody logged in as the wrong one of themselves: why, and the button that logs out. */
export function LogOutFirst(p: { ctx: Ctx; text: string; label: string }) {
  return (
    <Form action={p.ctx.href(paths.logOut)} once={p.ctx.once()}>
      <p>{p.text}</p>
      <Submit label={p.label} />
    </Form>
  )
}
