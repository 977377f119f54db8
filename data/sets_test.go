package data_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"backstep/data"
)

// builtinSets are the built-in sets with what is known about them: rows, features with
// their units, and how many rows each class has.
var builtinSets = []struct {
	name     string
	rows     int
	features string
	target   string
	classes  string
	real     bool
}{
	{"diabetes", 4, "bmi [kg/m²] age [years]", "diabetes", "0:2 1:2", false},
	{"and", 4, "a b", "out", "0:3 1:1", false},
	{"or", 4, "a b", "out", "0:1 1:3", false},
	{"nand", 4, "a b", "out", "0:1 1:3", false},
	{"nor", 4, "a b", "out", "0:3 1:1", false},
	{"xor", 4, "a b", "out", "0:2 1:2", false},
	{"xnor", 4, "a b", "out", "0:2 1:2", false},
	{"circles", 200, "x1 x2", "class", "0:100 1:100", false},
	{"moons", 200, "x1 x2", "class", "0:100 1:100", false},
	{"blobs", 150, "x1 x2", "class", "0:50 1:50 2:50", false},
	{"spiral", 200, "x1 x2", "class", "0:100 1:100", false},
	{"curve", 60, "x", "y", "", false},
	{"iris", 150, "sepal length [cm] sepal width [cm] petal length [cm] petal width [cm]", "species", "setosa:50 versicolor:50 virginica:50", true},
	{"progression", 442, "bmi [kg/m²] age [years]", "progressed", "no:221 yes:221", true},
	{"progression-value", 442, "bmi [kg/m²] age [years]", "progression", "", true},
	{"digits", 1797, "", "digit", "0:178 1:182 2:177 3:183 4:181 5:182 6:181 7:179 8:174 9:180", true},
}

func TestBuiltinSets(t *testing.T) {
	var names []string
	for _, want := range builtinSets {
		names = append(names, want.name)
		t.Run(want.name, func(t *testing.T) {
			s := builtin(t, want.name, data.Options{})
			checkShape(t, s)
			if s.Name != want.name || s.Title == "" || s.Title != data.Describe(want.name) {
				t.Errorf("name %q, title %q", s.Name, s.Title)
			}
			if s.Len() != want.rows || s.Target.Name != want.target || classCounts(s) != want.classes {
				t.Errorf("%d rows of %s: %s", s.Len(), s.Target.Name, classCounts(s))
			}
			if got := columns(s); got != want.features && want.features != "" {
				t.Errorf("features %s", got)
			}
			if real := s.Source != "" && s.Licence != ""; real != want.real || strings.Contains(s.Note, "real") != want.real {
				t.Errorf("source %q, licence %q, note %q", s.Source, s.Licence, s.Note)
			}
		})
	}
	if got := data.Names(); !slices.Equal(got, names) {
		t.Errorf("the sets are %v, tested are %v", got, names)
	}
}

func builtin(t *testing.T, name string, o data.Options) *data.Set {
	t.Helper()
	s, err := data.Builtin(name, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// checkShape tests what any set has to hold to.
func checkShape(t interface{ Errorf(string, ...any) }, s *data.Set) {
	if s.Len() == 0 || len(s.Features) == 0 {
		t.Errorf("%d rows of %d features", s.Len(), len(s.Features))
	}
	if len(s.Scalings) != 0 && len(s.Scalings) != len(s.Features) {
		t.Errorf("%d scalings of %d features", len(s.Scalings), len(s.Features))
	}
	for _, row := range slices.Concat(s.Raw, s.Numbers) {
		if slices.ContainsFunc(row, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }) {
			t.Errorf("a number is not finite: %v", row)
		}
	}
	for _, row := range s.Raw {
		if len(row) != len(s.Features) {
			t.Errorf("a row of %d numbers for %d features", len(row), len(s.Features))
		}
	}
	for _, class := range s.Class {
		if class < 0 || class >= len(s.Target.Classes) {
			t.Errorf("class %d of %d", class, len(s.Target.Classes))
		}
	}
	if s.Numbers == nil && len(s.Class) != s.Len() || s.Numbers != nil && len(s.Numbers) != s.Len() {
		t.Errorf("%d rows, %d classes, %d targets", s.Len(), len(s.Class), len(s.Numbers))
	}
	kind := data.Regression
	if s.Class != nil {
		kind = map[bool]data.Kind{true: data.Binary, false: data.Classes}[len(s.Target.Classes) == 2]
	}
	if s.Target.Kind != kind {
		t.Errorf("the target is %v, not %v", s.Target.Kind, kind)
	}
}

// classCounts formats how many rows each class has.
func classCounts(s *data.Set) string {
	counts := make([]int, len(s.Target.Classes))
	for _, class := range s.Class {
		counts[class]++
	}
	var parts []string
	for i, name := range s.Target.Classes {
		parts = append(parts, name+":"+strconv.Itoa(counts[i]))
	}
	return strings.Join(parts, " ")
}

func columns(s *data.Set) string {
	var parts []string
	for _, c := range s.Features {
		if c.Unit != "" {
			c.Name += " [" + c.Unit + "]"
		}
		parts = append(parts, c.Name)
	}
	return strings.Join(parts, " ")
}

// The people of the opening session are those of the article, and their inputs are the
// numbers with which the article computes.
func TestThePeopleOfTheOpeningSession(t *testing.T) {
	s := builtin(t, "diabetes", data.Options{})
	wantRaw := [][]float64{{33.6, 45}, {24.3, 28}, {41.4, 71}, {22.5, 60}}
	wantScaled := [][]float64{{0.62, 0.45}, {0.31, 0.28}, {0.88, 0.71}, {0.25, 0.60}}
	inputs := data.Apply(s.Scalings, s.Raw)
	for i := range wantRaw {
		if !slices.Equal(s.Raw[i], wantRaw[i]) {
			t.Errorf("row %d: %v", i, s.Raw[i])
		}
		for f, x := range inputs[i] {
			if math.Abs(x-wantScaled[i][f]) > 1e-15 {
				t.Errorf("row %d, input %d: %v, want %v", i, f, x, wantScaled[i][f])
			}
		}
	}
	if !slices.Equal(s.Class, []int{1, 0, 1, 0}) || s.Note != "dummy data" {
		t.Errorf("classes %v, note %q", s.Class, s.Note)
	}
	if s.Scalings[0].Formula("bmi") != "(bmi − 15)/30" || s.Scalings[1].Formula("age") != "age/100" {
		t.Errorf("scaled by %s and %s", s.Scalings[0].Formula("bmi"), s.Scalings[1].Formula("age"))
	}
}

// Half of the patients got worse by more than the median, and exactly those are marked.
func TestProgressionIsAboveTheMedian(t *testing.T) {
	values := builtin(t, "progression-value", data.Options{})
	var sorted []float64
	for _, row := range values.Numbers {
		sorted = append(sorted, row[0])
	}
	sort.Float64s(sorted)
	median := (sorted[220] + sorted[221]) / 2
	for i, class := range builtin(t, "progression", data.Options{}).Class {
		if above := values.Numbers[i][0] > median; above != (class == 1) {
			t.Errorf("patient %d: %v against a median of %v is class %d", i, values.Numbers[i][0], median, class)
		}
	}
}

func TestGeneratedSets(t *testing.T) {
	for _, name := range data.Names() {
		if !data.Generated(name) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			o := data.Options{Samples: 37, Noise: 0.2, HasNoise: true, Seed: 5}
			s := builtin(t, name, o)
			checkShape(t, s)
			if s.Len() != 37 {
				t.Errorf("%d samples", s.Len())
			}
			if hash(s) != hash(builtin(t, name, o)) {
				t.Error("the same options give another set")
			}
			for what, other := range map[string]data.Options{
				"seed": {Samples: 37, Noise: 0.2, HasNoise: true, Seed: 6}, "noise": {Samples: 37, Noise: 0.3, HasNoise: true, Seed: 5},
			} {
				if hash(s) == hash(builtin(t, name, other)) {
					t.Errorf("another %s gives the same set", what)
				}
			}
			for _, n := range []int{data.MinSamples, 3} {
				checkShape(t, builtin(t, name, data.Options{Samples: n, Seed: 1}))
			}
		})
	}
}

// Without noise the samples lie on the curves that their sets are named after.
func TestGeneratedShapes(t *testing.T) {
	exact := data.Options{HasNoise: true, Seed: 3}
	near := func(what string, i int, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 1e-12 {
			t.Errorf("%s, sample %d: %v, want %v", what, i, got, want)
		}
	}
	for i, x := range builtin(t, "circles", exact).Raw {
		near("circles", i, math.Hypot(x[0], x[1]), []float64{1, 0.5}[i%2])
	}
	for i, x := range builtin(t, "moons", exact).Raw {
		middle := [][]float64{{0, 0}, {1, 0.5}}[i%2]
		near("moons", i, math.Hypot(x[0]-middle[0], x[1]-middle[1]), 1)
		if up := x[1] >= middle[1]; up != (i%2 == 0) {
			t.Errorf("moons, sample %d: %v lies on the other half", i, x)
		}
	}
	blobs := builtin(t, "blobs", exact).Raw
	for i, x := range blobs {
		near("blobs", i, math.Hypot(x[0], x[1]), 1)
		near("blobs", i, math.Hypot(x[0]-blobs[(i+1)%3][0], x[1]-blobs[(i+1)%3][1]), math.Sqrt(3))
		if i == 2 {
			break
		}
	}
	spiral := builtin(t, "spiral", exact).Raw
	for i := 0; i < len(spiral); i += 2 {
		near("spiral", i, math.Hypot(spiral[i][0], spiral[i][1]), 5*float64(i/2+1)/100)
		near("spiral", i, spiral[i][0], -spiral[i+1][0])
		near("spiral", i, spiral[i][1], -spiral[i+1][1])
	}
	curve := builtin(t, "curve", exact)
	for i, x := range curve.Raw {
		near("curve", i, x[0], -3+6*float64(i)/59)
		near("curve", i, curve.Numbers[i][0], math.Sin(2*x[0])*math.Exp(-x[0]*x[0]/8))
	}
}

// pinned are hashes of the generated sets. Once released, a set stays the same on every
// platform.
var pinned = map[string]string{
	"circles": "bb7875640882712d",
	"moons":   "683c0c6c84fce8dd",
	"blobs":   "7314dfee0c267a00",
	"spiral":  "88e12763c7623e84",
	"curve":   "662dc64a720f83c9",
}

func TestGeneratedSetsStayWhatTheyAre(t *testing.T) {
	for name, want := range pinned {
		if got := hash(builtin(t, name, data.Options{Seed: 1})); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// hash returns the beginning of a hash of all numbers of a set.
func hash(s *data.Set) string {
	h := sha256.New()
	for i, row := range s.Raw {
		values := slices.Clone(row)
		if s.Numbers != nil {
			values = append(values, s.Numbers[i]...)
		}
		for _, v := range values {
			_ = binary.Write(h, binary.LittleEndian, math.Float64bits(v))
		}
		if s.Class != nil {
			_ = binary.Write(h, binary.LittleEndian, int64(s.Class[i]))
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

func TestSetsThatAreNot(t *testing.T) {
	for _, c := range []struct {
		name string
		o    data.Options
		want string
	}{
		{"irs", data.Options{}, `no data set is called "irs"; did you mean "iris"?`},
		{"", data.Options{}, `no data set is called ""`},
		{"\x1b[2J", data.Options{}, `no data set is called "\x1b[2J"`},
		{"iris", data.Options{Samples: 10}, "the set iris is not generated: it has no samples or noise to choose"},
		{"xor", data.Options{HasNoise: true}, "the set xor is not generated: it has no samples or noise to choose"},
		{"moons", data.Options{Samples: 1}, "a generated set has 2 to 100000 samples, not 1"},
		{"moons", data.Options{Samples: 100_001}, "a generated set has 2 to 100000 samples, not 100001"},
		{"moons", data.Options{HasNoise: true, Noise: -1}, "the noise of a generated set lies between 0 and 10"},
		{"moons", data.Options{HasNoise: true, Noise: math.NaN()}, "the noise of a generated set lies between 0 and 10"},
	} {
		if _, err := data.Builtin(c.name, c.o); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
	if data.Describe("nothing") != "" || data.Generated("nothing") {
		t.Error("a set that is not is described")
	}
}
