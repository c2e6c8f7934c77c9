import { pathTo } from '../../schemas/routes.ts';
import { languages, segmentOf } from '../languages.ts';
import type { Shell, SwitchForm } from '../page.tsx';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';

interface Place {
  readonly href: string;
  readonly text: string;
}

interface HeaderProps {
  readonly shell: Shell;
  readonly switchForm: SwitchForm | undefined;
  readonly container: string;
}

export const Header = ({ shell, switchForm, container }: HeaderProps) => {
  const language = segmentOf(shell.language);
  return (
    <header class="govuk-template__header">
      <div class="govuk-generic-header product-header">
        <div class={`govuk-generic-header__container ${container}`}>
          <div class="govuk-generic-header__logo">
            <a href={homeOf(shell, language)} class="govuk-generic-header__homepage-link">
              {words(shellTexts.product, shell.language)}
            </a>
          </div>
          <LanguageSwitch shell={shell} switchForm={switchForm} />
        </div>
      </div>
      <Navigation shell={shell} container={container} />
    </header>
  );
};

const LanguageSwitch = ({ shell, switchForm }: Pick<HeaderProps, 'shell' | 'switchForm'>) => (
  <nav
    class="govuk-language-navigation product-languages"
    aria-label={words(shellTexts.language, shell.language)}
  >
    {switchForm !== undefined && (
      // The first submit button of a form is what Enter presses: it must not be a language.
      <button
        type="submit"
        form={switchForm.id}
        class="govuk-visually-hidden"
        tabindex={-1}
        aria-hidden="true"
      >
        {words(shellTexts.continue, shell.language)}
      </button>
    )}
    <ul class="govuk-language-navigation__list">
      {languages.map(({ language, segment, tag, name }) => (
        <li class="govuk-language-navigation__list-item" key={segment}>
          {language === shell.language ? (
            <span class="govuk-language-navigation__text" aria-current="true" lang={tag}>
              {name}
            </span>
          ) : switchForm === undefined ? (
            <a
              class="govuk-language-navigation__link"
              href={inLanguage(shell.path, segment)}
              rel="alternate"
              lang={tag}
              hreflang={tag}
            >
              {name}
            </a>
          ) : (
            <button
              type="submit"
              form={switchForm.id}
              formaction={switchForm.action && inLanguage(switchForm.action, segment)}
              name="switchLanguage"
              value={segment}
              formnovalidate
              class="product-language-button"
              lang={tag}
            >
              {name}
            </button>
          )}
        </li>
      ))}
    </ul>
  </nav>
);

const Navigation = ({ shell, container }: Pick<HeaderProps, 'shell' | 'container'>) => {
  const { signedInAs } = shell;
  return (
    <div class="govuk-service-navigation">
      <div class={`${container} govuk-service-navigation__inlining-container`}>
        <div class="govuk-service-navigation__container">
          <nav aria-label={words(shellTexts.menu, shell.language)} class="govuk-service-navigation__wrapper">
            <ul class="govuk-service-navigation__list">
              {placesOf(shell).map(({ href, text }) => (
                <NavigationItem key={href} href={href} text={text} here={shell.path.split('?')[0] === href} />
              ))}
            </ul>
          </nav>
        </div>
        {signedInAs !== undefined && (
          <form method="post" action={signedInAs.signOutPath} class="product-account">
            <span>
              {signedInAs.anonymous === true
                ? signedInAs.name
                : words(shellTexts.signedInAs, shell.language, { name: signedInAs.name })}
            </span>
            <input type="hidden" name="csrf" value={signedInAs.csrf} />
            <button type="submit" class="product-link-button">
              {words(signedInAs.anonymous === true ? shellTexts.leave : shellTexts.signOut, shell.language)}
            </button>
          </form>
        )}
      </div>
    </div>
  );
};

const NavigationItem = ({ href, text, here }: Place & { readonly here: boolean }) => (
  <li class={`govuk-service-navigation__item${here ? ' govuk-service-navigation__item--active' : ''}`}>
    <a class="govuk-service-navigation__link" href={href} aria-current={here ? 'page' : undefined}>
      {here ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text}
    </a>
  </li>
);

const isStaff = (shell: Shell): boolean =>
  shell.audience === 'caseworker' || shell.audience === 'department' || shell.signedInAs?.door === 'staff';

const homeOf = (shell: Shell, language: string): string =>
  isStaff(shell) ? pathTo('desk', { language }) : pathTo('catalogue', { language });

const placesOf = (shell: Shell): Place[] => {
  const language = segmentOf(shell.language);
  const say = (
    key:
      | 'services'
      | 'applications'
      | 'inbox'
      | 'verify'
      | 'desk'
      | 'mine'
      | 'search'
      | 'reports'
      | 'suspense'
      | 'deadEffects'
      | 'declaredDays',
  ) => words(shellTexts[key], shell.language);
  if (isStaff(shell)) {
    const areas = shell.signedInAs?.mayOpen ?? [];
    return [
      ...(areas.includes('desk')
        ? [
            { href: pathTo('deskMine', { language }), text: say('mine') },
            { href: pathTo('desk', { language }), text: say('desk') },
            { href: pathTo('deskSearchForm', { language }), text: say('search') },
          ]
        : []),
      ...(areas.includes('reports') ? [{ href: pathTo('reports', { language }), text: say('reports') }] : []),
      ...(areas.includes('operations') || areas.includes('money')
        ? [{ href: pathTo('suspense', { language }), text: say('suspense') }]
        : []),
      ...(areas.includes('operations')
        ? [
            { href: pathTo('deadEffects', { language }), text: say('deadEffects') },
            { href: pathTo('declaredDays', { language }), text: say('declaredDays') },
          ]
        : []),
    ];
  }
  return [
    { href: pathTo('catalogue', { language }), text: say('services') },
    { href: pathTo('applications', { language }), text: say('applications') },
    ...(shell.signedInAs?.door === 'applicant' && shell.signedInAs.anonymous !== true
      ? [{ href: pathTo('inbox', { language }), text: say('inbox') }]
      : []),
    { href: pathTo('verifyForm', { language }), text: say('verify') },
  ];
};

/** The same address in another language: only the first part differs. */
const inLanguage = (path: string, segment: string): string =>
  path.replace(/^\/(?:en|tc|sc)(?=\/|\?|$)/u, `/${segment}`);
