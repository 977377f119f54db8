package session

import (
	"math"
	"slices"
	"unicode/utf8"

	"backstep/data"
	"backstep/data/text"
	"backstep/data/toml"
)

func dataSettings() []Setting { return slices.Concat(setSettings(), csvSettings(), rowSettings()) }

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
			Effect: Shown,
			field:  toml.Bind(func(s *Session) *toml.Opt[bool] { return &s.Data.Accept }, toml.Truth(false)),
		},
		{
			Key: "data.source", Flag: "data", Help: "a built-in set", Effect: StartsOver, of: theSource(), label: plain,
			Title: "data set", Group: InData, applies: func(of *Session) bool { return of.Data.Source != "" },
			field: toml.Bind(func(s *Session) *string { return &s.Data.Source }, toml.Choice(data.Names)),
		},
		{
			Key: "data.samples", Flag: "samples", Help: "how many samples a generated set has", Otherwise: "as the set says",
			Effect: StartsOver, of: theSource(), label: withUnit("samples"),
			Title: "samples", Group: InData, stops: among(2, 4, 10, 20, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10000, 100000), applies: generated,
			field: toml.Bind(func(s *Session) *toml.Opt[int] { return &s.Data.Samples }, toml.Whole(data.MinSamples, data.MaxSamples)),
		},
		{
			Key: "data.noise", Flag: "noise", Help: "how far the samples of a generated set stray", Otherwise: "as the set says",
			Effect: StartsOver, of: theSource(), label: number("noise"),
			Title: "noise", Group: InData, stops: among(0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.7, 1, 2), applies: generated,
			field: toml.Bind(func(s *Session) *toml.Opt[float64] { return &s.Data.Noise }, toml.Number(toml.Between(0, data.MaxNoise))),
		},
		{
			Key: "data.seed", Flag: "data-seed", Help: "which samples a generated set has, and which samples are kept for testing", Otherwise: "1",
			Effect: StartsOver, of: theSource(), label: number("data seed"),
			Title: "data seed", Group: InData, stops: oneByOne, applies: func(of *Session) bool { return generated(of) || of.Data.TestFraction.Value > 0 },
			field: toml.Bind(func(s *Session) *toml.Opt[uint64] { return &s.Data.Seed }, toml.Seed()),
		},
	}
}

// csvSettings returns the settings of a CSV file.
func csvSettings() []Setting {
	return []Setting{
		{
			Key: "data.csv", Flag: "csv", Help: "a CSV file with a header; in a session file the path is relative to that file, on the command line to the current folder",
			Effect: StartsOver, of: theSource(), label: fileLabel, says: csvSaid,
			field: toml.Bind(func(s *Session) *string { return &s.Data.CSV }, toml.Word("a path in UTF-8", pathlike)),
		},
		{
			Key: "data.features", Flag: "features", Help: "the columns that the network gets", Otherwise: "every column but the target",
			Effect: StartsOver, of: theSource(), label: plain,
			field: toml.Bind(func(s *Session) *[]string { return &s.Data.Features }, toml.Words()),
		},
		{
			Key: "data.target", Flag: "target", Help: "the column that the network learns", Effect: StartsOver, of: theSource(), label: named("target"),
			field: toml.Bind(func(s *Session) *string { return &s.Data.Target }, toml.Word("the name of a column", text.Nameable)),
		},
		{
			Key: "data.rows", Help: "how many rows of the file a saved session was trained on", Otherwise: "they are not counted",
			Effect: Shown, of: theRows(),
			field: toml.Bind(func(s *Session) *toml.Opt[int] { return &s.Data.Rows }, toml.Whole(1, math.MaxInt32)),
		},
		{
			Key: "data.checksum", Help: "of the numbers in these rows, features and target; other values are refused without --accept-data",
			Otherwise: "they are not compared", Effect: Shown, of: theRows(),
			field: toml.Bind(func(s *Session) *string { return &s.Data.Checksum }, toml.Word("sha256: and 64 hexadecimal digits", data.IsChecksum)),
		},
	}
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
			Title: "scaling", Group: InData,
			field: toml.Bind(func(s *Session) *string { return &s.Data.Scale }, toml.Choice(scaleNames)),
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
