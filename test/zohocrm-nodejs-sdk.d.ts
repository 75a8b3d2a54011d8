/** What the tests use of Zoho's SDK for JavaScript, which brings no declarations. */
declare module "@zohocrm/nodejs-sdk-8.0" {
  class Answer {
    getStatusCode(): number;
  }
  export class APIHTTPConnector {
    fireRequest(converter: unknown): Promise<unknown>;
  }
  export const Environment: new (url: string, accountsUrl: string, fileUploadUrl: string) => object;
  export const FileStore: new (path: string) => object;
  export class OAuthBuilder {
    accessToken(token: string): this;
    findUser(find: boolean): this;
    build(): object;
  }
  export class SDKConfigBuilder {
    pickListValidation(validate: boolean): this;
    autoRefreshFields(refresh: boolean): this;
    build(): object;
  }
  /** Its constructor returns a promise of the builder. */
  export const InitializeBuilder: new () => Promise<Builder>;
  interface Builder {
    environment(environment: object): this;
    token(token: object): this;
    store(store: object): this;
    SDKConfig(config: object): this;
    resourcePath(path: string): this;
    initialize(): Promise<void>;
  }
  export class ParameterMap {
    add(parameter: object, value: string): Promise<void>;
  }
  export const StreamWrapper: new (name: string, stream: null, path: string) => object;
  export namespace Record {
    const GetRecordsParam: { readonly FIELDS: object };
    class Record {
      addKeyValue(api_name: string, value: unknown): void;
    }
    class BodyWrapper {
      setData(records: readonly Record[]): void;
    }
    class FileBodyWrapper {
      setFile(file: object): void;
    }
    class RecordOperations {
      constructor(module: string);
      createRecords(body: BodyWrapper): Promise<Answer>;
      getRecords(parameters: ParameterMap, headers: null): Promise<Answer>;
      uploadPhoto(id: bigint, file: FileBodyWrapper): Promise<Answer>;
    }
  }
}
