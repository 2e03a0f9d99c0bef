import type { Codes, Rule, Span } from './finding.js';

interface Command {
  /** Programs, separated by spaces. */
  readonly tools: string;
  /** Literals to search for, if not the program names. */
  readonly literals?: string;
  /** The text before the value, as an expression. */
  readonly option: string;
  /** The value, as an expression; defaults to a word or a quoted text. */
  readonly value?: string;
  readonly not?: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const QUOTED = String.raw`\\{0,8}"(?<a>[^"\\\r\n]+)|\\{0,8}'(?<b>[^'\\\r\n]+)`;
const VALUE = String.raw`${QUOTED}|(?<c>[^\s"'\`\\;|&<>]*[^\s"'\`\\;|&<>)\]},.])`;
const PAIR = String.raw`\\{0,8}["']?(?<a>[^\s"'\`\\:;|&<>]{1,64}:[^\s"'\`\\;|&<>]*[^\s"'\`\\;|&<>)\]},.])`;
/** Between an option and its value, in a command line or in a list of arguments. */
const SEPARATOR = String.raw`(?:[ =]|\\{0,8}["'],[ ]?)`;
/** Not a value: a variable, a mask, an option, a port or a path. */
const NO_VALUE = /^(?:\$|%\w+%|\*|<|\{\{|-|\[redacted|x{3,8}$|\.{1,2}\/|\/|\d{1,5}$|\d+:\d+$)/i;

/** Passwords in command lines, after options whose names do not identify them. */
const COMMANDS: readonly Command[] = [
  {
    tools: 'curl wget httpie aria2c',
    option: '(?:-u|--user|--proxy-user|-U|-a|--auth)[ =]?',
    value: PAIR,
    not: /^(?:\$\w+|\$\{\w+\}|\w+):(?:\$|\*|<|\{\{|\d{1,5}$)|^\$|^<|^https?:/,
    examples: [
      'curl -u «admin:S3cretCurl1» https://example.com',
      'curl --user "«admin:open»" https://example.com',
      'curl -s -u«admin:sesame» https://example.com',
      'httpie -a «admin:sesame» example.com',
      String.raw`curl -u \"«admin:sesame»\" https://example.com`,
    ],
    counterExamples: [
      'curl -u $USER:$PASS https://example.com',
      'curl -u admin https://example.com',
      'docker run -u app:staff nginx',
      'curl -A agent:1.0 https://example.com',
      'curl -u admin:*** https://example.com',
    ],
  },
  {
    tools: 'curl',
    option: '(?:-b|--cookie)[ =]?',
    value: String.raw`\\{0,8}["']?(?<a>[\w.-]{1,64}=[^\s"'\`\\|&<>]{7,}[^\s"'\`\\|&<>)\]},.])`,
    not: /^\w+=\$/,
    examples: ['curl -b «sid=a1b2c3d4» https://example.com', 'curl -b "«sid=a1b2c3d4»" https://example.com'],
    counterExamples: ['curl -b cookies.txt https://example.com', 'git checkout -b name=abcdefgh1'],
  },
  {
    tools: 'mysql mysqldump mysqladmin mysqlimport mysqlsh mariadb mariadb-dump mycli',
    option: '-p',
    examples: [
      'mysql -uroot -p«S3cretMysql1»',
      "mysqldump -u root -p'«my pass»' app",
      'mysqladmin -p«84736251» status',
    ],
    counterExamples: [
      'mysql -u root -p app',
      'mysql -P 3306 -h db',
      'mysql -p$PASS app',
      'docker run -p3306:3306 mysql',
      'mkdir -pv mysql',
    ],
  },
  {
    tools: 'sshpass',
    option: '-p ?',
    examples: [
      'sshpass -p «S3cretSsh1» ssh host',
      'sshpass -p«sesame» ssh host',
      "sshpass -p '«open sesame»' ssh host",
    ],
    counterExamples: ['sshpass -e ssh host', 'sshpass -f file ssh host', 'sshpass -p $PASS ssh -p 22 host'],
  },
  {
    tools: 'login',
    option: '-p[ =]',
    examples: [
      'docker login -u a -p «S3cretDock1»',
      'podman login -u a -p "«sesame»" quay.io',
      'az login -u a@example.com -p «sesame»',
    ],
    counterExamples: [
      'docker login --username a registry',
      'login -p 8080',
      'docker login -u a -p $PASS',
      'mkdir -p login/x',
    ],
  },
  {
    tools:
      'mongo mongosh mongodump mongorestore cqlsh snowsql clickhouse-client cypher-shell influx ldapsearch ldapmodify ldapadd',
    option: '(?:-p|-w)[ =]',
    examples: [
      'mongosh -u root -p «sesame» admin',
      'ldapsearch -D cn=a -w «sesame» -b dc=x',
      'cqlsh -u a -p «sesame» host',
    ],
    counterExamples: ['mongosh -p --host db', 'mongosh --port 27017', 'ldapsearch -W -D cn=a'],
  },
  {
    tools: 'redis-cli',
    option: '(?:-a|--pass)[ =]',
    examples: ['redis-cli -h db -a «sesame» ping', 'redis-cli --pass «sesame» ping'],
    counterExamples: ['redis-cli -h db ping', 'git commit -a amended'],
  },
  {
    tools: 'sqlcmd bcp osql isql',
    option: '-P ?',
    examples: ['sqlcmd -S db -U sa -P «Tr0ub4dor» -Q x', "sqlcmd -U sa -P'«Tr0ub4dor»'"],
    counterExamples: ['sqlcmd -S db -E', 'sqlcmd -P $PASS'],
  },
  {
    tools: 'zip unzip 7z 7za rar unrar',
    option: '(?:-P |-p)',
    examples: ['unzip -P «sesame» a.zip', '7z x -p«sesame» a.7z'],
    counterExamples: ['unzip -p a.zip', 'zip -r a.zip src', 'mkdir -p zip'],
  },
  {
    tools: 'plink pscp psftp keytool jarsigner',
    option: '(?:-pw|-storepass|-keypass|-srcstorepass|-deststorepass) ',
    examples: ['plink -pw «sesame» host', 'keytool -list -storepass «changeit1»'],
    counterExamples: ['plink -i key host', 'keytool -list -keystore a.jks'],
  },
  {
    tools: 'openssl',
    option: '(?:-pass(?:in|out)?|-k) (?:pass:)?',
    not: /^(?:env|file|stdin|fd):?/,
    examples: [
      'openssl enc -aes-256-cbc -pass pass:«sesame»',
      'openssl rsa -passin pass:«sesame» -in a.pem',
      'openssl enc -k «sesame» -in a',
    ],
    counterExamples: ['openssl rsa -passin env:PASS', 'openssl x509 -in a.pem -text'],
  },
  {
    tools: 'htpasswd',
    option: String.raw`-[a-zA-Z]{0,4}b[a-zA-Z]{0,4} [^\s]{1,128} [^\s]{1,64} `,
    examples: ['htpasswd -bc .htpasswd jane «sesame»', 'htpasswd -nb file jane «sesame»'],
    counterExamples: ['htpasswd -c .htpasswd jane'],
  },
  {
    tools: 'smbclient lftp rpcclient',
    option: String.raw`(?:-U|-u|--user)[ =]\\{0,8}["']?[\w.@\\/-]{1,64}[%,]`,
    examples: ['smbclient //a/b -U jane%«sesame»', 'lftp -u jane,«sesame» host'],
    counterExamples: ['smbclient //a/b -U jane', 'lftp -u jane host'],
  },
  {
    tools: 'rabbitmqctl',
    option: String.raw`(?:add_user|change_password) [^\s]{1,64} `,
    examples: ['rabbitmqctl add_user jane «sesame»'],
    counterExamples: ['rabbitmqctl list_users', 'rabbitmqctl delete_user jane now'],
  },
  {
    tools: 'aws npm pnpm yarn',
    literals: 'aws_secret_access_key aws_session_token _auth _password',
    option: String.raw`(?:set|add) (?:aws_secret_access_key|aws_session_token|[^\s]{0,128}(?:_auth|_authToken|_password))[ =]`,
    examples: [
      'aws configure set aws_secret_access_key «wJalrXUtnFEMI/K7MDENG»',
      'npm config set //registry.example.com/:_authToken «a1b2c3d4»',
    ],
    counterExamples: [
      'npm config set registry https://example.com',
      'gh secret set TOKEN',
      'git remote add token-refresh origin',
    ],
  },
];

export const COMMAND_RULES: readonly Rule[] = COMMANDS.map(toRule);

function toRule({ tools, literals, option, value = VALUE, not, examples, counterExamples }: Command): Rule {
  const names = tools.split(' ');
  const [short, long] = [names.filter(isShort), names.filter((name) => !isShort(name))];
  const ends = [...long.map((name) => String.raw`${name}(?=[\s"'\`.\\])`), ...short.map((name) => `${name}(?= )`)];
  const tool = new RegExp(String.raw`(?<![\w-])(?:${ends.join('|')})`);
  const expression = new RegExp(String.raw`(?<=[\s"'\`])${option.replaceAll('[ =]', SEPARATOR)}(?:${value})`, 'dg');
  return {
    what: 'password',
    isRandom: false,
    triggers:
      literals === undefined
        ? [
            ...long.map((literal) => ({ literal, accepts: isFollowedBy(literal.length) })),
            ...short.map((name) => ({ literal: `${name} ` })),
          ]
        : literals.split(' ').map((literal) => ({ literal })),
    *find(text) {
      const from = text.search(tool);
      if (from === -1) return;
      expression.lastIndex = from;
      for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
        const { a, b, c } = match.indices!.groups!;
        const span = (a ?? b ?? c) as Span;
        const secret = text.slice(...span);
        if (!NO_VALUE.test(secret) && not?.test(secret) !== true) yield span;
      }
    },
    examples,
    counterExamples,
  };
}

/** Triggers need at least three characters, so for shorter names the trigger includes the following space. */
function isShort(name: string): boolean {
  return name.length < 3;
}

/** In names such as `auth.login`, nothing follows the program. */
function isFollowedBy(length: number): (codes: Codes, at: number, end: number) => boolean {
  return (codes, at, end) => at + length < end && !IN_WORD[codes[at + length]!];
}

const IN_WORD = Array.from({ length: 0x100 }, (_, code) => /[\w/:@-]/.test(String.fromCharCode(code)));
