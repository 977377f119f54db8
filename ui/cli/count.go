package cli

import (
	"fmt"
	"math"
	"strconv"
)

// count is a flag that takes a whole number from 1 on. It is 0 if it was not given.
type count int

// Set reads the flag.
func (c *count) Set(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return fmt.Errorf("it takes a whole number from 1 to %d", math.MaxInt)
	}
	*c = count(n)
	return nil
}

// String returns the value as text.
func (c *count) String() string { return strconv.Itoa(int(*c)) }

// Type returns what help calls the value.
func (c *count) Type() string { return "N" }
