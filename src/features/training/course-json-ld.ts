import type { SessionRow } from './model.ts'

/** A course with its classes as schema.org's Course, as search engines read it. Only what the page itself shows. */
export function courseJsonLd(
  c: { title: string; goals: string; amu_number: string | null; provider_name: string; language: string },
  sessions: readonly SessionRow[],
  url: string,
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Course',
    '@id': url,
    url,
    name: c.title,
    ...(c.goals ? { description: c.goals } : {}),
    ...(c.amu_number ? { courseCode: `AMU ${c.amu_number}` } : {}),
    ...(c.language === 'other' ? {} : { inLanguage: c.language }),
    provider: { '@type': 'Organization', name: c.provider_name },
    hasCourseInstance: sessions.map((s) => ({
      '@type': 'CourseInstance',
      courseMode: 'Onsite',
      startDate: s.starts_on,
      endDate: s.ends_on,
      location: {
        '@type': 'Place',
        ...(s.place ? { name: s.place } : {}),
        address: {
          '@type': 'PostalAddress',
          ...(s.street ? { streetAddress: s.street } : {}),
          postalCode: s.postcode,
          addressLocality: s.town,
          addressCountry: 'DK',
        },
      },
      maximumAttendeeCapacity: s.capacity,
      offers: {
        '@type': 'Offer',
        price: (s.price_ore / 100).toFixed(2),
        priceCurrency: 'DKK',
        availability: `https://schema.org/${s.taken < s.capacity ? 'InStock' : 'SoldOut'}`,
      },
    })),
  }
}
