package cli

import (
	"fmt"
	"math"
	"strconv"
)

// count is a flag that takes a whole number from 1 on. 0 is: not given.
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

// String writes the flag.
func (c *count) String() string { return strconv.Itoa(int(*c)) }

// Type is what help calls the value.
func (c *count) Type() string { return "N" }
