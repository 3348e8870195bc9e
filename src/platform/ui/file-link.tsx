import { Icon, type IconName } from './icon.tsx'

const kinds: Record<string, IconName> = {
  pdf: 'file-pdf',
  docx: 'file-word',
  xlsx: 'file-excel',
  csv: 'file-excel',
}

/** A file to fetch, with kind and size so that nobody is surprised on a phone. */
export function FileLink(p: { href: string; name: string; kind: string; size?: string }) {
  return (
    <a class="file-link" href={p.href} download="">
      <Icon name={kinds[p.kind.toLowerCase()] ?? 'document'} />
      <span>
        {p.name}{' '}
        <span class="muted">
          ({p.kind.toUpperCase()}
          {p.size && `, ${p.size}`})
        </span>
      </span>
    </a>
  )
}
