/// The permanent name of a rule: what a finding, a waiver, a test and a search refer to.
///
/// This is the only list of rules; `RuleCatalogue.swift` says of each what it is about and how much it weighs. What a
/// rule asks and why stands in `docs/rules/words`, in the file of its area.
public enum RuleID: String, CaseIterable, Sendable, CustomStringConvertible {
    case absenceAgrees, absenceAnswered, absenceUnused, acceptableRule, acceptedUnused, acronym, actionContradicted
    case actionDone, actionOwner, actionReason, amountFormat, ariaFits, article
    case balancedBrackets, bandsApart, bandsOfLaw, bankHolidaysComplete, bankHolidaysKnown, bareAddress, baseIsCount
    case blankRow, blockBody, brokenMarkup, builtFromSources
    case canary, canaryName, caseStart, chartHidden, chartWords, checklistAdvice, checklistMet, checklistPlace
    case checklistPrinted, claimFits, claimHidden, claimHolds, claimSeries, claimSyntax, classDisclosure, classFits
    case colourAlone, colourContrast, comparisonAgrees, contactAddress, contactChecked, contactComplete, contactCurrent
    case contactPhone, contentPolicy, controlName, correctionAfter, correctionDate, correctionKept, correctionMissing
    case correctionPage, correctionPrivacy, correctionText, cutHeading
    case dateFormat, dateInPeriod, datesInOrder, dayKind, declaredTwice, demonstrationNotice, disclosurePolicy
    case doubledWord, draftPublished, duplicateCaption, duplicateFigure, duplicateHeading
    case easyReadSentence, editionDates, editionFound, editionOnce, editionPublished, editionSignedOff, emptySection
    case engineAnswer, engineClient, engineColumn, engineQuery, engineReached, engineTable, engineType, eventRecorded
    case exampleOfNone, exclusionEmpty, expiresSoon, explainedBlank, extensionInTime
    case figureInBase, figureName, figuresCurrent, figuresFile, figuresFit, figuresOfEdition, figuresOutside
    case filterInBase, focusVisible, formFits, frontMatter, frozenFormat, frozenHidden
    case garbledYear, guideReviewed
    case headingOrder, hiddenBare, hiddenDrawn, hiddenOrder, hiddenPrinted, hiddenTold, historyPeriod, historyValue
    case hoverContent, htmlDoctype
    case imageWords, inlineCode, inputPurpose, inventedContact, inventedRecords
    case knownAction, knownBase, knownBasis, knownBlock, knownCategory, knownChecklistItem, knownClaim, knownColumn
    case knownComplaint, knownConstant, knownContact, knownDimension, knownField, knownFigure, knownForm, knownIds
    case knownKey, knownLimit, knownMeasure, knownNote, knownPractice, knownQuote, knownRule, knownSlot, knownTable
    case knownTeam
    case labelInName, landmarkName, landmarks, languageOfParts, lawName, layoutName, ledgerExposes, ledgerPeriod
    case ledgerValue, limitConstant, limitInForce, limitIsLaw, linkConsistent, linkListed, linkPurpose, linkSecure
    case linkSeen, linkTarget, linkToDraft, linkWords, listForm, lostWords
    case mailLink, mappingHeading, mappingValue, markdownLimit, meanWithRate, measureFits, metaRefresh, multipleWays
    case namedParts, narrativePath, noImage, noIndex, noTaskList, notARecord, notYetReviewed, nothingMoves, numberBound
    case numberWordBound
    case oneFileOnePath, oneH1, oneReason, openCaseWithOutcome, openDecision, orientationFree, orphanPage, otherCouncil
    case outcomeWithoutEnd, ownHost, ownReportYear
    case pageLanguage, pageReviewed, pageTitle, pageWeight, panelRequested, partOfPage, partsTotal, periodInOrder
    case personalData, personalName, placeholder, plainAddress, plainCharacters, policyHeaders, possiblePlan
    case practiceAgrees, practiceBound, practiceStated, practiceUsed, practiceWords, privateFile, projectFound
    case promiseAnswered, promiseId, promiseKnown, promiseListed, promiseOwner, promiseReason, protectionExact
    case protectionInsiders, protectionMissing, protectionRedesign, protectionStale, publicationAudience
    case publicationEdition, publicationFolder, publicationHistory, publicationLag, publicationMarking
    case publicationPrivate, publicationQuarter, publicationTarget, publishTarget, publishedFile, publishedManifest
    case publishedPageGone, publishedWords
    case quantityBound
    case quoteApproval, quoteApproved, quoteDuplicate, quoteFamily, quoteLabels, quoteRules, quoteSecondApprover
    case quoteWithdrawn, quotesFromFiles, quotesInput
    case raggedRow, rawHtml, rawMarkup, readableFile, readingGrade, readingOrder, realDate, recordIdentifier,
        recordsFile
    case recordsKey, recordsOutside, recordsSearched, reflow, registerFile, registerKey, registerName, remainderBase
    case reproducedFile, requiredColumn, requiredField, requiredKey, resourceTarget, reviewDue, reviewJournal
    case roleNotName, rollbackPossible
    case saidMissing, sameFraction, sameNavigation, sameNumber, scriptBehaviour, scriptWeight, scrollRegion, sentenceEnd
    case sentenceGrade, sentenceLength, sentenceStart, sentenceStop, shareBase, sharePrecision, shareRounding
    case signExplained, signOffMissing, signOffVoid, singleCase, singleKey, singleStory, slip, slotSyntax
    case smallBaseShare, sourceKind, sourceName, spacing, spelling, spreadsheetError, staffMarking, staffPage
    case stagesNested, staleParagraph, statementLink, stopComplete, stopsApart, strayQuote, styleSyntax, styleWeight
    case styleWords, subcodeOfConcern, subsetBase
    case tabOrder, tableCaption, tableCells, tableFormat, tableHeader, tableHeadings, tableMerged, tableTotal
    case targetForeign, targetResult, targetSecret, targetSize, teamName, teamNumber, telephoneForm, telephoneLink, term
    case textScales, textSpacing, thirdParty, timedMedia, topRank, twoDimensions, typedList
    case uncheckedClaim, uniqueColumn, uniqueIds, uniqueReference, unitFits, unmeantMarkup, unreadFile,
        unterminatedQuote
    case utf8Text = "utf-8-text"
    case valueKind, vocabularyClash
    case waivableRule, waiverCurrent, waiverUsed, wellFormed, withdrawnConsistent, withdrawnWords, wordList
    case wrongEncoding
    case yamlDuplicateKey, yamlSyntax, yearInPeriod, yearStyle, yearTwice
    case zoomAllowed

    /// As it is written in findings and settings: `known-figure` of `knownFigure`.
    public var name: String {
        rawValue.reduce("") { $0 + ($1.isUppercase ? "-\($1.lowercased())" : "\($1)") }
    }

    public var description: String { name }

    /// Nil where no rule is called so.
    public init?(name: some StringProtocol) {
        guard let rule = Self.byName[String(name)] else { return nil }
        self = rule
    }

    private static let byName = Dictionary(allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
