package verify

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEveryNumberAgreesOrIsExplained(t *testing.T) {
	for _, name := range Names() {
		e, err := Run(name)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, n := range e.Failures() {
			t.Errorf("%s: %s is %v, given is %s", name, n.Quantity, n.Ours, n.Given)
		}
		for _, v := range e.Variants {
			for _, n := range v.Numbers {
				if !n.Agrees {
					t.Errorf("%s: the variant's %s is %v, printed is %s", name, n.Quantity, n.Ours, n.Given)
				}
			}
		}
		seen := map[string]bool{}
		for _, n := range e.Numbers {
			if seen[n.Quantity] {
				t.Errorf("%s: %s stands there twice", name, n.Quantity)
			}
			seen[n.Quantity] = true
		}
	}
}

// TestExplained lists the numbers that are not of the algorithm described. No other
// number needs an explanation, and these do.
func TestExplained(t *testing.T) {
	want := []string{
		"ai-by-hand: dW2 row 1 column 1", "ai-by-hand: dW2 row 1 column 2", "ai-by-hand: dW2 row 1 column 3", "ai-by-hand: db2 row 1",
		"ai-by-hand: dW1 row 2 column 1", "ai-by-hand: dW1 row 2 column 2", "ai-by-hand: dW1 row 2 column 3", "ai-by-hand: dW1 row 2 column 4",
		"ai-by-hand: dW1 row 3 column 1", "ai-by-hand: dW1 row 3 column 2", "ai-by-hand: dW1 row 3 column 3", "ai-by-hand: dW1 row 3 column 4",
		"ai-by-hand: db1 row 2", "ai-by-hand: db1 row 3",
		"brownlee: output 1 of the backward section", "brownlee: output 2 of the backward section", "brownlee: delta of output 1", "brownlee: delta of output 2",
		"han: Err of unit 6",
		"mazur: ∂E_o2/∂out_h1", "mazur: E after 1 update", "mazur: E after 10000 updates", "mazur: out_o1 then", "mazur: out_o2 then",
		"postnetwork: z4", "postnetwork: ŷ1", "postnetwork: ŷ2", "postnetwork: loss",
		"prakash: output 1 of layer 2", "prakash: answer 1", "prakash: answer 2", "prakash: answer 3",
		"prakash: answer 1 at first", "prakash: answer 2 at first", "prakash: answer 3 at first",
	}
	var got []string
	for _, name := range Names() {
		e, err := Run(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range e.Numbers {
			if n.Explained {
				got = append(got, name+": "+n.Quantity)
			}
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("explained are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestJudged tests that central differences give our gradients, and not those printed.
func TestJudged(t *testing.T) {
	e, err := Run("ai-by-hand")
	if err != nil {
		t.Fatal(err)
	}
	judged := e.Variants[0].Judged
	if len(judged) != 3+4+4 {
		t.Fatalf("%d numbers are judged, want 11", len(judged))
	}
	for _, n := range judged {
		ours := e.Numbers[slices.IndexFunc(e.Numbers, func(o Number) bool { return o.Quantity == n.Quantity })]
		if n.Agrees || math.Abs(n.Ours-ours.Ours) > 1e-5 {
			t.Errorf("%s: a difference of %v, ours is %v, printed is %s", n.Quantity, n.Ours, ours.Ours, n.Given)
		}
	}
	run, err := resolve("ai-by-hand")
	if err != nil {
		t.Fatal(err)
	}
	got, err := differences(2, 2)(run)
	if err != nil {
		t.Fatal(err)
	}
	want, err := first(times(2, into(2, 4, gradient(2))))(run)
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > 1e-5 || math.Abs(want[i]) < 1e-3 {
			t.Errorf("by weight %d into unit 2 the difference is %v, the gradient %v", i+1, got[i], want[i])
		}
	}
}

// TestVariants compares the variants, and our algorithm beside them, with numbers that
// were computed independently of this program, to ten digits.
func TestVariants(t *testing.T) {
	e, err := Run("mazur")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		variant         int
		quantity        string
		ours, otherwise string
	}{
		{0, "E after 1 update", ".291027773694", ".291027923905"},
		{1, "E after 10000 updates", ".000035101878", ".00003510854812"},
		{0, "out_o1 then", ".015913620", ".015912196"},
		{0, "out_o2 then", ".984064274", ".984065734"},
	} {
		named := func(n Number) bool { return n.Quantity == c.quantity }
		ours := e.Numbers[slices.IndexFunc(e.Numbers, named)]
		numbers := e.Variants[c.variant].Numbers
		variant := numbers[slices.IndexFunc(numbers, named)]
		if !agrees(ours.Ours, c.ours) || !agrees(variant.Ours, c.otherwise) {
			t.Errorf("%s: %v and %v, want %s and %s", c.quantity, ours.Ours, variant.Ours, c.ours, c.otherwise)
		}
	}
}

// TestWhatIsInPrint tests which digits count as printed. Where a book prints two of
// them, the others are recomputed, and the example says so.
func TestWhatIsInPrint(t *testing.T) {
	given := func(numbers []Number) string {
		var list []string
		for _, n := range numbers {
			list = append(list, n.Given)
		}
		return strings.Join(list, " ")
	}
	for _, c := range []struct{ name, printed, recomputed string }{
		{"nielsen", ".82 .09", ".093956"},
		{"nielsen-saturated", ".98 .20", ".982 .2028"},
		{"negnevitsky", "", ".524979 .880797 .509724 -.127383 .038119 -.014712 .5038 .8985 .4038 .9985 -1.2067 1.0888 .7962 -.0985 .3127"},
		{"han", "-.7 .1 -.105 .332 .525 .474 .1311 -.0087 -.0065 -.261 -.138 .192 -.306 .4 .1 -.508 .194 .218 -.408 .194", ""},
	} {
		e, err := Run(c.name)
		if err != nil {
			t.Fatal(err)
		}
		if printed, recomputed := given(e.Numbers), given(e.Recomputed); printed != c.printed || recomputed != c.recomputed {
			t.Errorf("%s: printed are %q, recomputed %q", c.name, printed, recomputed)
		}
	}
}

// TestSources tests that every example says who wrote it, when if that is known, and
// where it stands.
func TestSources(t *testing.T) {
	undated := []string{"postnetwork", "relu-homework", "schiendorfer", "udacity"}
	year := regexp.MustCompile(`\((19|20)\d\d\)`)
	for _, name := range Names() {
		e, err := Run(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Title) < 20 || e.Where == "" {
			t.Errorf("%s is by %q and stands in %q", name, e.Title, e.Where)
		}
		if year.MatchString(e.Title) == slices.Contains(undated, name) {
			t.Errorf("%s: of what year is %q?", name, e.Title)
		}
	}
}

func TestEveryExampleHasNumbers(t *testing.T) {
	var published []string
	for _, p := range publications() {
		published = append(published, p.name)
	}
	if !slices.Equal(published, Names()) || len(published) != 13 {
		t.Errorf("published are %v, built in are %v", published, Names())
	}
}

func TestUnknownName(t *testing.T) {
	for name, want := range map[string]string{"mazr": `did you mean "mazur"?`, "diabetes": "published example", "": "published example"} {
		if _, err := Run(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", name, err, want)
		}
	}
}

func TestAgrees(t *testing.T) {
	for _, c := range []struct {
		ours    float64
		printed string
		want    bool
	}{
		{.3775, ".3775", true},
		{.37754, ".3775", true},
		{.37756, ".3775", false},
		{-.37754, ".3775", false},
		{.12345, ".1234", true}, // a half is rounded either way
		{.12345, ".1235", true},
		{1.770055465e-4, "1.77005547e-04", true},
		{1.77005564e-4, "1.77005547e-04", false},
		{.0287306695435150, ".028730669543515018", true}, // digits past 15 do not count
		{.0287306695435160, ".028730669543515018", false},
		{0, "0", true},
		{.4, "0", true},
		{.6, "0", false},
		{1, "one", false},
	} {
		if got := agrees(c.ours, c.printed); got != c.want {
			t.Errorf("%v as %s: %t", c.ours, c.printed, got)
		}
	}
}

// TestFailure tests a number that nobody explains, and one whose explanation does not
// give it.
func TestFailure(t *testing.T) {
	e := Example{
		Numbers:    []Number{{Quantity: "a"}, {Quantity: "b"}, {Quantity: "c"}, {Quantity: "d", Agrees: true}},
		Recomputed: []Number{{Quantity: "e"}, {Quantity: "f", Agrees: true}},
	}
	e.explain(Variant{Numbers: []Number{{Quantity: "a", Agrees: true}, {Quantity: "b"}}})
	var names []string
	for _, n := range e.Failures() {
		names = append(names, n.Quantity)
	}
	if !slices.Equal(names, []string{"b", "c", "e"}) {
		t.Errorf("failures are %v", names)
	}
}

func TestCompareCountsItsNumbers(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a name without a number goes unseen")
		}
	}()
	compare("a, b", "1", []float64{1, 2})
}
