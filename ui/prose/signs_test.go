package prose_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Every side of an equation that is written in numbers is worked out from its text, term by
// term. What comes out is the next side as it is written if = stands between them, and is not
// if ≈ does.
func TestSignsAreTrue(t *testing.T) {
	seen := map[string]int{}
	for name, setup := range setups(t) {
		step, _ := step(t, setup)
		for _, block := range phases(t, setup, step) {
			for line := range strings.Lines(block) {
				line, _, _ = strings.Cut(strings.TrimRight(line, "\n"), ". Not")
				checkSides(t, name, line, seen)
			}
		}
	}
	if seen["="] < 300 || seen["≈"] < 100 {
		t.Errorf("too few sides were worked out: %v", seen)
	}
}

var (
	signs    = regexp.MustCompile(` [=≈] `)
	trailing = regexp.MustCompile(`^(−?[\d.]+(?:e−?\d+)?)(?: \(.*\))?$`)
)

// checkSides checks the sides of a line, of which the last is the result.
func checkSides(t *testing.T, name, line string, seen map[string]int) {
	t.Helper()
	sides, between := signs.Split(line, -1), signs.FindAllString(line, -1)
	last := trailing.FindStringSubmatch(sides[len(sides)-1])
	if last == nil {
		return
	}
	sides[len(sides)-1] = last[1]
	for i, side := range sides[:len(sides)-1] {
		sign := strings.TrimSpace(between[i])
		gives, known := leadsTo(side, sides[i+1])
		if !known {
			continue
		}
		if seen[sign]++; gives != (sign == "=") {
			t.Errorf("%s: %s: %s stands between %s and %s", name, line, sign, side, sides[i+1])
		}
	}
}

// leadsTo reports whether each term of the next side is what comes out of its term in the
// side before, and whether that can be told: not if it hangs on the rounding of a last 5.
func leadsTo(side, next string) (gives, known bool) {
	from, to := strings.Split(side, " + "), strings.Split(next, " + ")
	if len(to) == 1 {
		from = []string{side}
	}
	if len(from) != len(to) || strings.ContainsAny(next, "/") {
		return false, false
	}
	gives = true
	for i := range to {
		result, ok := calculate(to[i])
		worked, finite := calculate(from[i])
		if !ok || !finite || !trailing.MatchString(strings.Trim(to[i], "()")) {
			return false, false
		}
		one, tie := givesShown(worked, result)
		if tie {
			return false, false
		}
		gives = gives && one
	}
	return gives, true
}

// calculate works out a text, and reports whether it is one that can be.
func calculate(text string) (v float64, ok bool) {
	c := calculator{text: strings.ReplaceAll(text, " ", "")}
	v = c.sum()
	return v, c.text == "" && !c.failed
}

// givesShown reports whether a value, rounded to four digits or to its whole part, is the
// result, and whether that hangs on the rounding of a last 5.
func givesShown(worked, result float64) (gives, tie bool) {
	if result == 0 {
		return math.Abs(worked) < 1e-9, false
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(result)))-3)
	if size := math.Abs(result); size >= 1e4 && size < 1e5 {
		unit = 1
	}
	off := math.Abs(worked-result) / unit
	return off < 0.5, math.Abs(off-0.5) < 1e-6
}

// calculator works out a text from the left.
type calculator struct {
	text   string
	failed bool
}

func (c *calculator) take(s string) bool {
	rest, found := strings.CutPrefix(c.text, s)
	if found {
		c.text = rest
	}
	return found
}

func (c *calculator) sum() float64 {
	v := c.product()
	for {
		switch {
		case c.take("+"):
			v += c.product()
		case c.take("−"):
			v -= c.product()
		default:
			return v
		}
	}
}

func (c *calculator) product() float64 {
	v := c.factor()
	for {
		switch {
		case c.take("·"):
			v *= c.factor()
		case c.take("/"), c.take("÷"):
			v /= c.factor()
		default:
			return v
		}
	}
}

var numeral = regexp.MustCompile(`^\d+(\.\d+)?(e−?\d+)?`)

func (c *calculator) factor() float64 {
	v := c.primary()
	if c.take("²") {
		v *= v
	}
	return v
}

func (c *calculator) primary() float64 {
	switch {
	case c.take("−"):
		return -c.factor()
	case c.take("e^"):
		return math.Exp(c.primary())
	case c.take("ln("):
		return math.Log(c.closed())
	case c.take("("):
		return c.closed()
	}
	digits := numeral.FindString(c.text)
	if !c.take(digits) || digits == "" {
		c.failed = true
		return 0
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(digits, "−", "-"), 64)
	c.failed = c.failed || err != nil
	return v
}

// closed returns the value up to a closing parenthesis.
func (c *calculator) closed() float64 {
	v := c.sum()
	if !c.take(")") {
		c.failed = true
	}
	return v
}
