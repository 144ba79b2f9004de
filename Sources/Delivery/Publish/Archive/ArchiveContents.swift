import Diagnostics
import Quantities
import Site

/// What is in an archive, as far as `ArchivePublisher` can have written it.
enum ArchiveContents {
    /// The manifest of an archive that holds the files of a published site and nothing else, each as it was published; nil
    /// of any other. A checksum beside it proves nothing: anybody can make one.
    static func manifest(of archive: [UInt8], _ format: ArchiveFormat) -> PublishedManifest? {
        guard let files = files(of: archive, format) else { return nil }
        let bytes = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var findings = Findings()
        guard let own = bytes[Manifest.path],
            let manifest = PublishedManifest.read(own, path: Manifest.path, &findings)
        else { return nil }
        var sums = manifest.files.map { (path: $0.path.text, digest: $0.digest) }
        sums.append((Manifest.path, manifest.build))
        sums.append((ArchivePublisher.sums, FileDigest.of(ArchivePublisher.sums(of: sums))))
        let isWhole = files.count == sums.count && bytes.count == sums.count
        let isUnchanged = sums.allSatisfy { path, digest in bytes[path].map { FileDigest.of($0) == digest } ?? false }
        return isWhole && isUnchanged ? manifest : nil
    }

    /// Nil where it is not of the form that we write.
    static func files(of archive: [UInt8], _ format: ArchiveFormat) -> [SiteFile]? {
        switch format {
        case .zip: ZipArchive.files(of: archive)
        case .tarGzip: Inflate.gzip(archive).flatMap(TarArchive.files)
        }
    }
}

extension ZipArchive {
    /// One file after the other, each with its sizes before it, then the directory: 46 bytes and a name for each, and 22.
    fileprivate static func files(of archive: [UInt8]) -> [SiteFile]? {
        var (files, offset): ([SiteFile], Int) = ([], 0)
        while archive.number(at: offset, bytes: 4) == 0x0403_4b50 {
            guard let packed = archive.number(at: offset + 18, bytes: 4),
                let size = archive.number(at: offset + 22, bytes: 4),
                let length = archive.number(at: offset + 26, bytes: 2), archive.number(at: offset + 28, bytes: 2) == 0,
                let name = archive.piece(at: offset + 30, length),
                let content = archive.piece(at: offset + 30 + length, packed),
                let bytes = Inflate.raw(Array(content), size: size)
            else { return nil }
            files.append(SiteFile(path: String(decoding: name, as: UTF8.self), bytes: bytes))
            offset += 30 + length + packed
        }
        let directory = files.reduce(22) { $0 + 46 + $1.path.utf8.count }
        return archive.count == offset + directory ? files : nil
    }
}

extension TarArchive {
    fileprivate static func files(of archive: [UInt8]) -> [SiteFile]? {
        var (files, offset): ([SiteFile], Int) = ([], 0)
        while let header = archive.piece(at: offset, 512), header[offset] != 0 {
            let (name, prefix) = (text(header, 0, 100), text(header, 345, 155))
            guard let size = Int(text(header, 124, 12), radix: 8), size >= 0,
                let bytes = archive.piece(at: offset + 512, size)
            else { return nil }
            files.append(SiteFile(path: prefix.isEmpty ? name : "\(prefix)/\(name)", bytes: Array(bytes)))
            offset += 512 + (size + 511) / 512 * 512
        }
        // Two empty blocks and nothing after them.
        let end = archive.piece(at: offset, 1_024) ?? []
        return end.count == 1_024 && end.allSatisfy { $0 == 0 } && archive.count == offset + 1_024 ? files : nil
    }

    private static func text(_ header: ArraySlice<UInt8>, _ place: Int, _ width: Int) -> String {
        let start = header.startIndex + place
        return String(decoding: header[start..<start + width].prefix { $0 != 0 }, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate func piece(at offset: Int, _ length: Int) -> ArraySlice<UInt8>? {
        offset <= count && length <= count - offset ? self[offset..<offset + length] : nil
    }

    /// The lowest byte first.
    fileprivate func number(at offset: Int, bytes: Int) -> Int? {
        piece(at: offset, bytes)?.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
