package session

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"backstep/data"
	"backstep/data/table"
	"backstep/data/text"
	"backstep/data/toml"
)

func dataSettings() []Setting {
	list := slices.Concat(setSettings(), csvSettings(), formSettings(), rowSettings())
	return append(list, editSettings(list)...)
}

// theSource returns the keys of the settings that say where the rows are from, and
// theRows those that say which rows there are.
func theSource() []string { return []string{"data.source", "data.csv", "data.x"} }

func theRows() []string { return append(theSource(), "data.features", "data.target") }

// setSettings returns the settings of built-in sets, after one that is for all data.
func setSettings() []Setting {
	return []Setting{
		{
			// It comes before the flags for other data, so that these find it set.
			Flag: "accept-data", section: "data", Help: "go on from where a saved session stands, even if its data is not what it was trained on",
			Effect: Shown, Follows: true,
			field: toml.Bind(func(s *Session) *toml.Opt[bool] { return &s.Data.Accept }, toml.Truth(false)),
		},
		{
			Key: "data.source", Flag: "data", Help: "a built-in set", flagHelp: `a built-in set, one of those that "backstep datasets" lists`,
			Effect: StartsOver, of: theSource(), label: plain,
			Title: "data set", Group: InData, means: data.Describe, applies: func(of *Session) bool { return of.Data.Source != "" },
			field: toml.Bind(func(s *Session) *string { return &s.Data.Source }, toml.Choice(data.Names)),
		},
		{
			Key: "data.samples", Flag: "samples", Help: "how many samples a generated set has", Otherwise: "as the set says",
			Effect: StartsOver, of: theSource(), label: withUnit("samples"),
			Title: "samples", Group: InData, stops: among(2, 4, 10, 20, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10000, 100000), needs: aGeneratedSet,
			field: toml.Bind(func(s *Session) *toml.Opt[int] { return &s.Data.Samples }, toml.Whole(data.MinSamples, data.MaxSamples)),
		},
		{
			Key: "data.noise", Flag: "noise", Help: "how far the samples of a generated set stray", Otherwise: "as the set says",
			Effect: StartsOver, of: theSource(), label: number("noise"),
			Title: "noise", Group: InData, stops: among(0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.7, 1, 2), needs: aGeneratedSet,
			field: toml.Bind(func(s *Session) *toml.Opt[float64] { return &s.Data.Noise }, toml.Number(toml.Between(0, data.MaxNoise))),
		},
		{
			Key: "data.seed", Flag: "data-seed", Help: "which samples a generated set has, and which samples are kept for testing", Otherwise: "1",
			Effect: StartsOver, of: theSource(), label: number("data seed"),
			Title: "data seed", Group: InData, stops: stopsOf(oneByOne), applies: func(of *Session) bool { return generated(of) || of.Data.TestFraction.Value > 0 },
			field: toml.Bind(func(s *Session) *toml.Opt[uint64] { return &s.Data.Seed }, toml.Seed()),
		},
	}
}

// csvSettings returns the settings of a CSV file.
func csvSettings() []Setting {
	return []Setting{
		{
			Key: "data.csv", Flag: "csv", Help: "a CSV file with a header; in a session file the path is relative to that file, on the command line to the current folder",
			flagHelp: "a CSV file, relative to the current folder; a SESSION that ends in " + text.List(data.Endings(), "or") + ", compressed by gzip or not, is one too", placeholder: "FILE",
			Effect: StartsOver, of: theSource(), label: fileLabel, says: csvSaid,
			field: toml.Bind(func(s *Session) *string { return &s.Data.CSV }, toml.Word("a path in UTF-8", pathlike)),
		},
		{
			Key: "data.features", Flag: "features",
			Help:      "what the network gets: columns of a file or features of a set, and what is derived from them, as x^2, x*y and sin(x)",
			Otherwise: "every column but the target, without those that tell nothing",
			Effect:    StartsOver, of: theSource(), label: plain,
			field: toml.Bind(func(s *Session) *[]string { return &s.Data.Features }, toml.Words()),
		},
		{
			Key: "data.target", Flag: "target", Help: "the column that the network learns, or several", Effect: StartsOver, of: theSource(), needs: aFile, label: named("target"),
			field: toml.Bind(func(s *Session) *[]string { return &s.Data.Target }, targetNames()),
		},
		{
			Key: "data.task", Flag: "task", Help: "what the target is taken for",
			Otherwise: "words are classes, and so are numbers if they are only 0 and 1, or −1 and 1, or if output or loss want classes",
			Effect:    StartsOver, of: theRows(), needs: aFile, label: named("as"),
			Title: "target taken for", Group: InData, means: tasks(), applies: labels, found: taskFound,
			field: toml.Bind(func(s *Session) *string { return &s.Data.Task }, toml.Choice(taskNames)),
		},
		{
			Key: "data.missing", Flag: "missing", Help: "what is done about missing values: refuse the file, drop their rows, or put the mean of the feature over the training part",
			Otherwise: "refuse", Effect: StartsOver, of: theSource(), needs: aFile, label: named("missing"),
			Title: "missing values", Group: InData, means: remedies(), found: missingFound,
			field: toml.Bind(func(s *Session) *string { return &s.Data.Missing }, toml.Choice(missingNames)),
		},
		{
			Key: "data.rows", Help: "how many rows of the file a saved session was trained on", Otherwise: "they are not counted",
			Effect: Shown, of: theRows(), needs: aFile, Follows: true,
			field: toml.Bind(func(s *Session) *toml.Opt[int] { return &s.Data.Rows }, toml.Whole(1, math.MaxInt32)),
		},
		{
			Key: "data.checksum", Help: "of the numbers in these rows, features and target; other values are refused without --accept-data",
			Otherwise: "they are not compared", Effect: Shown, of: theRows(), needs: aFile, Follows: true,
			field: toml.Bind(func(s *Session) *string { return &s.Data.Checksum }, toml.Word("sha256: and 64 hexadecimal digits", data.IsChecksum)),
		},
	}
}

// formSettings returns the settings of how a CSV file is read.
func formSettings() []Setting {
	return []Setting{
		{
			Key: "data.header", Flag: "no-header", Help: "whether the first line names the columns; --no-header: it does not, and they are c1, c2, …",
			flagHelp:  "the first line of the file is a row; its columns are c1, c2, … unless --columns names them",
			Otherwise: "found out, and refused if it seems to be missing", Effect: StartsOver, of: theSource(), needs: aFile, label: either("no header", "a header"),
			field: toml.Bind(func(s *Session) *toml.Opt[bool] { return &s.Data.Header }, toml.Truth(true)),
		},
		{
			Key: "data.columns", Flag: "columns", Help: "the names of the columns, in place of a header", Otherwise: "as the header says",
			Effect: StartsOver, of: theSource(), needs: aFile, label: words("other names"),
			field: toml.Bind(func(s *Session) *[]string { return &s.Data.Columns }, toml.Words()),
		},
		{
			Key: "data.separator", Flag: "separator", Help: "what stands between the fields", Otherwise: "judged from many lines",
			Effect: StartsOver, of: theSource(), needs: aFile, label: named("separator"),
			field: toml.Bind(func(s *Session) *string { return &s.Data.Separator }, toml.Choice(table.Separators)),
		},
		{
			Key: "data.decimal", Flag: "decimal", Help: "what stands before decimals", Otherwise: "judged from all numbers",
			Effect: StartsOver, of: theSource(), needs: aFile, label: named("decimal"),
			field: toml.Bind(func(s *Session) *string { return &s.Data.Decimal }, toml.Choice(table.Decimals)),
		},
		{
			Key: "data.thousands", Flag: "thousands", Help: "what stands between the thousands of large numbers", Otherwise: "nothing; numbers that have it are refused",
			Effect: StartsOver, of: theSource(), needs: aFile, label: named("thousands"),
			field: toml.Bind(func(s *Session) *string { return &s.Data.Thousands }, toml.Choice(table.Thousands)),
		},
		{
			Key: "data.missing_words", Flag: "missing-words", Help: "words for missing values, beside " + table.MissingWords,
			Effect: StartsOver, of: theSource(), needs: aFile, label: words("other words for missing values"),
			field: toml.Bind(func(s *Session) *[]string { return &s.Data.MissingWords }, toml.Words()),
		},
		{
			Key: "data.skip_lines", Flag: "skip-lines", Help: "lines of the file that are no rows, such as one of units", Otherwise: "none; a line that is not like the others is refused",
			Effect: StartsOver, of: theSource(), needs: aFile, label: words("other lines"),
			field: toml.Bind(func(s *Session) *[]int { return &s.Data.SkipLines }, toml.WholeList("numbers of lines, from 1: [4, 9]", 1)),
		},
		{
			Key: "data.cells", Flag: "cells", Help: "cells of the file that are read as if they held another text, by line and column",
			Effect: StartsOver, of: theSource(), needs: aFile, label: words("other cells"),
			field: toml.Bind(func(s *Session) *[]table.Cell { return &s.Data.Cells }, cells()),
		},
		{
			Key: "data.encoding", Flag: "encoding", Help: "the encoding of the file", Otherwise: "utf-8",
			Effect: StartsOver, of: theSource(), needs: aFile, label: plain,
			field: toml.Bind(func(s *Session) *string { return &s.Data.Encoding }, toml.Choice(table.Encodings)),
		},
	}
}

// targetNames returns the kind of the name of one target, or of a list of them. A flag
// has commas between them; which of these belong to a name is known when the file is.
func targetNames() toml.Kind[[]string] {
	one, several := toml.Word("the name of a column", text.Nameable), toml.Words()
	return toml.Kind[[]string]{
		Takes: func() string { return "the name of a column, or of several: a,b" },
		Form:  toml.Names,
		Read: func(n *toml.Node) ([]string, error) {
			if n.Kind == toml.ListNode {
				return several.Read(n)
			}
			name, err := one.Read(n)
			return []string{name}, err
		},
		Parse: func(value string) ([]string, error) {
			name, err := one.Parse(value)
			return []string{name}, err
		},
		Write: func(names []string) string {
			if len(names) == 1 {
				return one.Write(names[0])
			}
			return several.Write(names)
		},
		Say:  several.Say,
		Same: func(a, b []string) bool { return strings.Join(a, ",") == strings.Join(b, ",") },
	}
}

// taskFound returns what the target was taken for.
func taskFound(s *Session) string {
	switch {
	case s.naming == nil:
		return ""
	case s.naming.set.Class != nil:
		return string(data.TakeClasses)
	default:
		return string(data.TakeNumbers)
	}
}

func missingFound(*Session) string { return string(data.RefuseMissing) }

// labels reports whether the target of a session can be taken for either.
func labels(s *Session) bool { return s.naming != nil && s.naming.set.Labels() }

// learnsNumbers reports whether the target of a session is numbers, which can be scaled.
func learnsNumbers(s *Session) bool { return s.naming != nil && s.naming.set.Class == nil }

func taskNames() []string { return []string{string(data.TakeClasses), string(data.TakeNumbers)} }

func missingNames() []string {
	return []string{string(data.RefuseMissing), string(data.DropMissing), string(data.FillMissing)}
}

// csvSaid returns the path of the data in the form of --csv.
func csvSaid(s *Session) string {
	if s.Data.CSV == "" {
		return ""
	}
	return s.path(s.Data.CSV)
}

// pathlike reports whether text can be the path of a file, and stand in a session
// file.
func pathlike(value string) bool { return value != "" && utf8.ValidString(value) }

// rowSettings returns the settings of the rows themselves, and of what is done with the
// rows of any data.
func rowSettings() []Setting {
	samples := toml.RowsOf{What: "a row of numbers for each sample", Finite: true}
	return []Setting{
		{
			Key: "data.x", Help: "the inputs themselves, in place of a set or a file", Effect: StartsOver, of: theSource(), label: words("other rows"),
			field: toml.Bind(func(s *Session) *[][]float64 { return &s.Data.X }, toml.Rows(samples)),
		},
		{
			Key: "data.y", Help: "the targets of these inputs", Effect: StartsOver, of: theSource(), label: words("other targets"),
			field: toml.Bind(func(s *Session) *[][]float64 { return &s.Data.Y }, toml.Rows(samples)),
		},
		{
			Key: "data.scale", Flag: "scale", Help: "how the features are scaled, fitted to the training part alone", Default: "none",
			Effect: StartsOver, label: named("scale"),
			Title: "scaling", Group: InData, means: scalings(),
			field: toml.Bind(func(s *Session) *string { return &s.Data.Scale }, toml.Choice(scaleNames)),
		},
		{
			Key: "data.scale_target", Flag: "scale-target", Help: "how a target of numbers is scaled, fitted to the training part alone", Default: "none",
			Effect: StartsOver, label: named("target scale"),
			Title: "target scaling", Group: InData, means: scalings(), applies: learnsNumbers,
			field: toml.Bind(func(s *Session) *string { return &s.Data.ScaleTarget }, toml.Choice(scaleNames)),
		},
		{
			Key: "data.test_fraction", Flag: "test-fraction", Help: "the fraction of the samples that is kept for testing", Default: "0",
			Effect: StartsOver, label: number("test"),
			Title: "test fraction", Group: InData, stops: among(0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
			field: toml.Bind(func(s *Session) *toml.Opt[float64] { return &s.Data.TestFraction }, toml.Number(toml.Fraction())),
		},
	}
}

func scaleNames() []string { return []string{"none", "standard", "minmax"} }
