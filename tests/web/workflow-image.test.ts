import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOfWay, wayFromAddress, wayInAddress } from '../../web/picture-way.ts';
import { workflowImage } from '../../web/workflow-image.tsx';
import { tagsOf, textOf } from '../support/html.ts';
import { samplePicture, sampleWay } from '../support/oversight-models.tsx';
import { sampleService } from '../support/page-samples.ts';

const places = [...samplePicture.stages.flatMap((stage) => stage.places), ...samplePicture.ends];

describe('the way of a case in the address of its picture', () => {
  it('is read as it was written, whatever way it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...places, 'closed.merged'), { maxLength: 250 }), (way) => {
        const address = wayInAddress(samplePicture, way);
        expect(address).toMatch(/^[\w.-]*$/u);
        expect(wayFromAddress(samplePicture, address)).toEqual(way);
      }),
    );
  });

  it('that anybody can write leads to known places only', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        for (const place of wayFromAddress(samplePicture, typed)) expect(places).toContain(place);
      }),
    );
    expect(wayFromAddress(samplePicture, 'closed.constructor-9999-<b>-0')).toEqual([places[0]]);
  });
});

describe('the image of a workflow', () => {
  it.each(['en', 'zh-Hant', 'zh-Hans'] as const)(
    'marks where a case was and is, and needs no style sheet: %s',
    (language) => {
      const svg = workflowImage({ service: sampleService, picture: samplePicture, way: sampleWay }, language);
      const text = textOf(svg);
      expect(text.match(/✓/gu)).toHaveLength(2);
      expect(text.match(/▶/gu)).toHaveLength(1);
      expect(svg.match(/stroke-width="3"/gu)).toHaveLength(3);
      expect(tagsOf(svg).filter(({ attributes }) => 'style' in attributes)).toEqual([]);
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    },
  );

  it('shows an end a case came to that its process does not lead to', () => {
    const way = [...sampleWay, 'closed.merged'];
    const svg = workflowImage(
      { service: sampleService, picture: pictureOfWay(samplePicture, way), way },
      'en',
    );
    expect(textOf(svg).match(/✓/gu)).toHaveLength(3);
  });
});
