export declare function officePdf(file: string, target: string, folder: string): string | undefined
