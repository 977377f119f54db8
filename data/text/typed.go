package text

import (
	"errors"
	"math"
	"strings"
)

// ParseTyped parses a number as a person types it: in decimal with a point or a comma,
// with an exponent, or as a fraction. 0.5, 0,5, −.5, 1/3 and 2e−3 are all numbers. The
// error completes a sentence that begins with the text: "is no number".
func ParseTyped(text string) (float64, error) {
	above, below, fraction := strings.Cut(text, "/")
	v, err := parseDecimal(above)
	if err != nil {
		return 0, err
	}
	if fraction {
		divisor, err := parseDecimal(below)
		switch {
		case err != nil:
			return 0, errors.New("is no fraction of two numbers: 1/3 would be one")
		case divisor == 0:
			return 0, errors.New("has no value: 1/3 or 0.33 would have one")
		}
		v /= divisor
	}
	if math.IsInf(v, 0) {
		return 0, errors.New("is too large to be written")
	}
	return v, nil
}

// parseDecimal parses a decimal number with a point or a comma.
func parseDecimal(text string) (float64, error) {
	plain := pointed(text)
	v, err := ParseNumber(plain)
	switch {
	case math.IsInf(v, 0) && strings.ContainsAny(plain, "0123456789"):
		return 0, errors.New("is too large to be written")
	case err != nil || math.IsNaN(v) || math.IsInf(v, 0):
		return 0, errors.New("is no number: 0.5 or 1/3 would be one")
	}
	return v, nil
}

// pointed returns a decimal number with a point and a hyphen, as Go writes them.
func pointed(text string) string {
	plain := strings.NewReplacer("−", "-", "–", "-").Replace(strings.TrimSpace(text))
	if strings.Count(plain, ",") == 1 && !strings.Contains(plain, ".") {
		plain = strings.Replace(plain, ",", ".", 1)
	}
	return plain
}
