// Package large writes numbers and symbols so large that they can be read from the last
// row of a room. A character is made of half blocks: five rows high in the font Big, three
// in the font Middle. It draws nothing; what it returns is text.
package large
