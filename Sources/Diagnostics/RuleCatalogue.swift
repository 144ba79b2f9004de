/// What a rule is about. What its rules ask stands in the file of `docs/rules/words` that is called as the area is.
public enum RuleArea: String, CaseIterable, Sendable {
    case contacts, disclosure, engines, figures, privacy, publishing, records, settings, site, staff, writing

    /// Whether a council may weigh the rules of the area for itself.
    public var waiving: Waiving {
        switch self {
        case .site: .allowed
        case .privacy: .never
        case .contacts, .disclosure, .engines, .figures, .publishing, .records, .settings, .staff, .writing: .impossible
        }
    }
}

/// Whether a council may weigh a rule for itself for a while, in `waivers.yaml`.
public enum Waiving: String, CaseIterable, Sendable {
    case allowed = "yes"
    /// There is no report while such a rule is broken.
    case impossible = "no"
    /// Not by anybody: the rule keeps people's privacy, or the rules themselves.
    case never
}

/// How much the findings of a rule weigh.
public enum RuleWeight: String, CaseIterable, Sendable {
    case error
    case warning
    /// A report is made and read while such a rule is broken, and not published.
    case warningUntilPublished = "warning until published"
    /// An error where a finding does not say that it is a warning.
    case byCase = "by case"

    /// Of a finding that says nothing else.
    var severity: Severity {
        switch self {
        case .error, .byCase: .error
        case .warning, .warningUntilPublished: .warning
        }
    }
}

extension RuleID {
    public var area: RuleArea { entry.area }
    public var weight: RuleWeight { entry.weight }
    public var waiving: Waiving { area.waiving }

    private var entry: (area: RuleArea, weight: RuleWeight) {
        switch self {
        case .contactAddress, .contactChecked, .contactComplete, .contactCurrent, .contactPhone, .knownContact:
            (.contacts, .error)
        case .linkSeen: (.contacts, .warning)
        case .classDisclosure, .disclosurePolicy, .frozenHidden, .knownQuote, .ledgerExposes, .ledgerPeriod,
            .ledgerValue, .protectionExact, .protectionMissing, .protectionStale, .quoteApproval, .quoteFamily,
            .quoteLabels, .quoteRules, .quoteSecondApprover, .quoteWithdrawn, .quotesInput, .registerFile, .registerKey,
            .registerName, .reviewJournal:
            (.disclosure, .error)
        case .protectionInsiders, .protectionRedesign, .quoteDuplicate: (.disclosure, .warning)
        case .engineAnswer, .engineClient, .engineColumn, .engineQuery, .engineReached, .engineTable, .engineType,
            .figuresCurrent, .figuresFile, .figuresOfEdition, .figuresOutside, .quotesFromFiles:
            (.engines, .error)
        case .baseIsCount, .classFits, .declaredTwice, .duplicateFigure, .figureName, .figuresFit, .filterInBase,
            .formFits, .frozenFormat, .historyPeriod, .historyValue, .knownBase, .knownBasis, .knownDimension,
            .knownFigure, .knownForm, .knownLimit, .knownMeasure, .measureFits, .twoDimensions, .yearTwice:
            (.figures, .error)
        case .canary, .comparisonAgrees, .demonstrationNotice, .hiddenBare, .hiddenDrawn, .hiddenOrder, .hiddenPrinted,
            .hiddenTold, .noIndex, .personalData, .personalName, .plainCharacters, .quoteApproved, .recordIdentifier,
            .singleCase, .styleWords, .thirdParty, .waivableRule, .waiverCurrent, .wellFormed, .withdrawnWords:
            (.privacy, .error)
        case .singleStory, .waiverUsed: (.privacy, .warning)
        case .correctionAfter, .correctionDate, .correctionKept, .correctionMissing, .correctionPage,
            .correctionPrivacy, .correctionText, .draftPublished, .editionPublished, .editionSignedOff,
            .openDecision, .publicationHistory, .publishTarget, .publishedFile,
            .publishedManifest, .publishedPageGone, .publishedWords, .recordsKey, .reproducedFile, .reviewDue,
            .rollbackPossible, .signOffMissing, .signOffVoid, .targetForeign, .targetSecret:
            (.publishing, .error)
        case .expiresSoon, .recordsSearched: (.publishing, .warning)
        case .inventedContact, .inventedRecords, .notYetReviewed: (.publishing, .warningUntilPublished)
        case .absenceAgrees, .absenceAnswered, .absenceUnused, .acceptableRule, .acceptedUnused, .amountFormat,
            .canaryName, .dateFormat, .dateInPeriod, .datesInOrder, .eventRecorded, .knownCategory, .knownColumn,
            .knownComplaint, .knownField, .knownRule, .knownTable, .mappingHeading, .mappingValue, .notARecord,
            .openCaseWithOutcome,
            .outcomeWithoutEnd, .privateFile, .raggedRow, .recordsFile, .recordsOutside, .requiredColumn,
            .requiredField, .spreadsheetError, .stagesNested, .strayQuote, .subcodeOfConcern, .tableFormat,
            .uniqueColumn, .uniqueReference, .unreadFile, .unterminatedQuote, .withdrawnConsistent, .wrongEncoding:
            (.records, .error)
        case .blankRow: (.records, .warning)
        case .bankHolidaysComplete, .bankHolidaysKnown, .builtFromSources, .editionDates,
            .editionFound, .editionOnce, .guideReviewed,
            .knownKey, .knownPractice, .knownTeam, .layoutName, .limitInForce, .limitIsLaw, .narrativePath,
            .oneFileOnePath, .periodInOrder, .plainAddress, .possiblePlan, .practiceAgrees, .practiceUsed,
            .practiceWords, .projectFound, .readableFile, .requiredKey, .roleNotName, .sourceKind, .sourceName,
            .utf8Text, .valueKind, .vocabularyClash, .wordList, .yamlDuplicateKey, .yamlSyntax:
            (.settings, .error)
        case .ariaFits, .article, .balancedBrackets, .bandsApart, .bandsOfLaw, .bareAddress, .chartHidden, .chartWords,
            .checklistMet, .checklistPlace, .checklistPrinted, .colourAlone, .colourContrast, .contentPolicy,
            .controlName, .cutHeading, .dayKind, .doubledWord, .duplicateCaption, .duplicateHeading, .emptySection,
            .explainedBlank, .figureInBase, .focusVisible, .garbledYear, .headingOrder, .hoverContent, .htmlDoctype,
            .imageWords, .inlineCode, .inputPurpose, .knownIds, .labelInName, .landmarkName, .landmarks,
            .languageOfParts, .limitConstant, .linkConsistent, .linkListed, .linkPurpose, .linkSecure, .linkTarget,
            .linkWords, .listForm, .mailLink, .metaRefresh, .multipleWays, .namedParts, .nothingMoves, .numberBound,
            .numberWordBound, .oneH1, .orientationFree, .orphanPage, .ownHost, .ownReportYear, .pageLanguage,
            .pageTitle, .pageWeight, .partsTotal, .placeholder, .policyHeaders, .rawMarkup, .readingOrder, .realDate,
            .reflow,
            .resourceTarget, .sameFraction, .sameNavigation, .sameNumber, .scriptBehaviour, .scriptWeight,
            .scrollRegion, .sentenceEnd, .sentenceStart, .shareBase, .sharePrecision, .shareRounding, .signExplained,
            .singleKey, .slip, .spacing, .spelling, .statementLink, .styleSyntax, .styleWeight, .subsetBase, .tabOrder,
            .tableCaption, .tableCells, .tableHeadings, .tableMerged, .tableTotal, .targetResult, .targetSize,
            .teamName, .teamNumber, .telephoneForm, .telephoneLink, .textScales, .textSpacing, .timedMedia, .topRank,
            .typedList, .uniqueIds, .unitFits, .yearStyle, .zoomAllowed:
            (.site, .error)
        case .acronym, .checklistAdvice, .exampleOfNone, .exclusionEmpty, .lawName, .meanWithRate, .oneReason,
            .otherCouncil,
            .publicationLag, .remainderBase, .saidMissing, .sentenceStop, .smallBaseShare, .staleParagraph, .term,
            .uncheckedClaim:
            (.site, .warning)
        case .quantityBound, .readingGrade, .sentenceGrade, .sentenceLength, .yearInPeriod: (.site, .byCase)
        case .pageReviewed, .publicationAudience, .publicationEdition, .publicationFolder, .publicationMarking,
            .publicationPrivate, .publicationQuarter, .publicationTarget, .staffMarking, .staffPage:
            (.staff, .error)
        case .actionDone, .caseStart, .extensionInTime, .panelRequested: (.staff, .warning)
        case .knownAction, .stopComplete, .stopsApart: (.staff, .byCase)
        case .blockBody, .brokenMarkup, .claimFits, .claimHidden, .claimHolds, .claimSeries, .claimSyntax,
            .easyReadSentence, .frontMatter, .knownBlock, .knownChecklistItem, .knownClaim, .knownConstant, .knownNote,
            .knownSlot, .linkToDraft, .lostWords, .markdownLimit, .noImage, .noTaskList, .partOfPage, .practiceBound,
            .promiseId, .promiseKnown, .promiseOwner, .promiseReason, .rawHtml, .slotSyntax, .tableHeader,
            .unmeantMarkup:
            (.writing, .error)
        case .actionContradicted, .practiceStated: (.writing, .warning)
        case .promiseAnswered, .promiseListed: (.writing, .warningUntilPublished)
        case .actionOwner, .actionReason: (.writing, .byCase)
        }
    }
}
