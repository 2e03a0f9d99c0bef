/**
 * Login names of machines, images and services, and placeholders. Their home directories belong to no person, so paths in them are
 * published unchanged. Lowercase.
 */
export const NOBODIES: ReadonlySet<string> = new Set(
  [
    // Runners of CI services.
    'runner runneradmin vsts vsts_azpcontainer vssadministrator azureuser azpcontainer circleci travis jenkins buildkite buildkite-agent ' +
      'gitlab-runner gitlab_runner teamcity bamboo drone github actions distiller vagrant semaphore packer ci build builder hudson ' +
      'containeradministrator containeruser administrator cirrus appveyor agent worker',
    // Images and cloud machines.
    'root node ubuntu debian ec2-user centos fedora rocky almalinux alpine opc admin core coreos docker container app appuser ' +
      'nonroot nobody default user vscode codespace gitpod coder linuxbrew jovyan bun deno python ruby pwuser seluser chrome dev ' +
      'developer devuser devcontainer sandbox claude agents service svc git www www-data nginx postgres mysql redis rails deploy site ' +
      'oai swe-bench webuser pi steam',
    // Directories that exist next to those of people.
    'shared public guest all default.migrated defaultuser0 defaultaccount .localized lost+found',
    // Placeholders for a name.
    'username user_name user-name your-name your_name yourname your-username your_username yourusername you me name login login-name ' +
      'xxx someone somebody example test tester testuser',
  ].flatMap((names) => names.split(' ')),
);

/** A variable, a template field, a pattern. */
export const PLACEHOLDER = /^(?:[$<{[*?~…]|%\w+%|\.{1,3}$|x+$)/i;
