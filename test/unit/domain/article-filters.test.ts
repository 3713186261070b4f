import { describe, expect, it } from 'vitest';
import { type Filterable, filterValues, isUnder, provincesOf, slugOf } from '#domain/article/filters.ts';
import { isFurtherList } from '#domain/article/list-addresses.ts';
import { PAGE_SIZE, paginate, relatedTo } from '#domain/article/order.ts';
import { filteredList, pageOfList, paths } from '#domain/paths.ts';

const campaigns = [
  {
    id: 'a',
    shortTitle: 'Phong trào A',
    themes: [
      { id: 'mot', name: 'Một' },
      { id: 'hai', name: 'Hai' },
    ],
  },
  { id: 'b', shortTitle: 'Phong trào B', themes: [{ id: 'mot', name: 'Một' }] },
];

function article(fields: Partial<Filterable>): Filterable {
  return { themes: [], place: 'Cả nước', date: '2021', ...fields };
}

describe('provincesOf', () => {
  it.each([
    ['Ninh Thuận', ['Ninh Thuận']],
    ['Xã Công Lý, huyện Lý Nhân, Hà Nam', ['Hà Nam']],
    ['Bến Tre và Hà Nội', ['Bến Tre', 'Hà Nội']],
    ['Bà Rịa - Vũng Tàu', ['Bà Rịa - Vũng Tàu']],
  ])('%s is in %j', (place, provinces) => {
    expect(provincesOf(place)).toEqual(provinces);
  });
});

it.each([
  ['Sóc Trăng', 'soc-trang'],
  ['TP. Hồ Chí Minh', 'tp-ho-chi-minh'],
  ['Đắk Lắk', 'dak-lak'],
  ['Bà Rịa - Vũng Tàu', 'ba-ria-vung-tau'],
])('%s is %s in an address', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

describe('filterValues', () => {
  const articles = [
    article({ campaign: 'b', themes: ['mot'], kind: 'model', place: 'Sơn La', date: '2021-10-12' }),
    article({ campaign: 'b', kind: 'model', place: 'Xã Ví Dụ, Đắk Lắk', date: '2022-01' }),
    article({ place: 'Đồng Nai và Sơn La', date: '2022' }),
  ];

  it('gives every value that keeps something, with its count, in the order of its filter', () => {
    expect(
      filterValues(articles, campaigns).map(({ by, id, label, count }) => [by, id, label, count]),
    ).toEqual([
      ['campaign', 'b', 'Phong trào B', 2],
      ['theme', 'b/mot', 'Một', 1],
      ['kind', 'mo-hinh', 'Mô hình hay', 2],
      ['place', 'dak-lak', 'Đắk Lắk', 1],
      ['place', 'dong-nai', 'Đồng Nai', 1],
      ['place', 'son-la', 'Sơn La', 2],
      ['year', '2022', '2022', 2],
      ['year', '2021', '2021', 1],
    ]);
  });

  it('tells a theme of one plan from one of the same name in another', () => {
    expect(isUnder(article({ campaign: 'b', themes: ['mot'] }), { by: 'theme', id: 'a/mot' })).toBe(false);
  });

  it('has nothing to offer for an empty list', () => {
    expect(filterValues([], campaigns)).toEqual([]);
  });
});

describe('addresses of lists', () => {
  it.each([
    ['campaign', 'ninh-thuan', 1, '/tin-tuc/phong-trao/ninh-thuan/'],
    ['theme', 'ninh-thuan/giam-sat', 1, '/tin-tuc/noi-dung/ninh-thuan/giam-sat/'],
    ['kind', 'mo-hinh', 1, '/tin-tuc/loai/mo-hinh/'],
    ['place', 'ha-nam', 3, '/tin-tuc/dia-phuong/ha-nam/trang/3/'],
    ['year', '2021', 2, '/tin-tuc/nam/2021/trang/2/'],
  ] as const)('%s %s, page %i', (by, id, page, address) => {
    expect(pageOfList(filteredList(paths.news, { by, id }), page)).toBe(address);
  });

  it.each([
    [pageOfList(paths.stories, 2), true],
    [pageOfList(filteredList(paths.news, { by: 'year', id: '2021' }), 12), true],
    [paths.news, false],
    [filteredList(paths.news, { by: 'year', id: '2021' }), false],
    [paths.newsItem('trang'), false],
    [paths.decision('ninh-thuan', '01-qd-mau', 2), false],
    [paths.honoursIn('ten', 'a', 2), false],
  ])('%s is a later page of a list of articles: %s', (address, isLater) => {
    expect(isFurtherList(address)).toBe(isLater);
  });

  it('pages a decision and a list of names as it does articles', () => {
    expect(paths.decision('ninh-thuan', '01-qd-mau', 2)).toBe('/vinh-danh/ninh-thuan/01-qd-mau/trang/2/');
    expect(paths.honoursIn('ten', 'a', 3)).toBe('/vinh-danh/theo-ten/a/trang/3/');
  });
});

describe('paginate', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [PAGE_SIZE, [PAGE_SIZE]],
    [PAGE_SIZE + 1, [PAGE_SIZE, 1]],
  ])('puts %i items on pages of %j', (count, sizes) => {
    const items = Array.from({ length: count }, (_, index) => index);
    expect(paginate(items).map(({ length }) => length)).toEqual(sizes);
    expect(paginate(items).flat()).toEqual(items);
  });
});

describe('relatedTo', () => {
  const own = article({ campaign: 'a', themes: ['mot', 'hai'], place: 'Xã Một, Sơn La' });
  const others = [
    { id: 'place', data: article({ place: 'Sơn La' }) },
    { id: 'nothing', data: article({ campaign: 'b', themes: ['mot'] }) },
    { id: 'campaign, older', data: article({ campaign: 'a', date: '2020' }) },
    { id: 'campaign, newer', data: article({ campaign: 'a', date: '2022-05' }) },
    { id: 'theme', data: article({ campaign: 'a', themes: ['hai'], date: '2019' }) },
  ];

  it('puts a theme before the campaign before the province, and leaves the rest out', () => {
    expect(relatedTo(own, others, 9).map(({ id }) => id)).toEqual([
      'theme',
      'campaign, newer',
      'campaign, older',
      'place',
    ]);
  });

  it('gives no more than asked for', () => {
    expect(relatedTo(own, others, 1).map(({ id }) => id)).toEqual(['theme']);
  });

  it('leaves the article itself out, and takes the newest of those that are as near as can be', () => {
    const like = (id: string, date: string) => ({ id, data: article({ ...own, date }) });
    const nearest = [like('newest', '2022-03'), like('newer', '2022-02'), like('older', '2022-01')];
    const all = [{ id: 'itself', data: own }, ...nearest, ...others];
    expect(relatedTo(own, all, 2).map(({ id }) => id)).toEqual(['newest', 'newer']);
  });
});
